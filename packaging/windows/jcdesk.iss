; Installer for one user, without an administrator. Made by package.ps1:
;   ISCC.exe /DVersion=0.1.0 /DBundle=...\dist\jcdesk /DOut=...\dist packaging\windows\jcdesk.iss

#ifndef Version
  #error Version is not defined: run package.ps1
#endif

[Setup]
; Windows knows the program by this: it must never change.
AppId={{825E8785-2337-46DA-899E-0C1F468E4D3E}
AppName=jcdesk
AppVersion={#Version}
AppVerName=jcdesk {#Version}
AppPublisher=the jcdesk authors
VersionInfoVersion={#Version}
DefaultDirName={autopf}\jcdesk
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
; The oldest Windows that Qt 6.11 runs on: Windows 10 1809.
MinVersion=10.0.17763
DisableProgramGroupPage=yes
DisableDirPage=auto
SetupIconFile={#SourcePath}\..\..\resources\app\jcdesk.ico
UninstallDisplayIcon={app}\jcdesk.exe
UninstallDisplayName=jcdesk
WizardStyle=modern
Compression=lzma2/max
SolidCompression=yes
#ifdef Sign
SignTool=sign
SignedUninstaller=yes
#endif
; A running jcdesk is asked to end, and started again.
CloseApplications=yes
RestartApplications=yes
ChangesAssociations=yes
OutputDir={#Out}
OutputBaseFilename=jcdesk-{#Version}-windows-x64-setup

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "ru"; MessagesFile: "compiler:Languages\Russian.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[InstallDelete]
; Files of an older version must not mix with those of this one.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Bundle}\*"; DestDir: "{app}"; Flags: recursesubdirs createallsubdirs ignoreversion; Excludes: "jcdesk-portable.txt"

[Icons]
; The same identity as the running window has, or the taskbar shows two icons.
Name: "{autoprograms}\jcdesk"; Filename: "{app}\jcdesk.exe"; AppUserModelID: "app.jcdesk.jcdesk"
Name: "{autodesktop}\jcdesk"; Filename: "{app}\jcdesk.exe"; AppUserModelID: "app.jcdesk.jcdesk"; Tasks: desktopicon

[Registry]
; jcdesk://lookup/ADDRESS
Root: HKA; Subkey: "Software\Classes\jcdesk"; ValueType: string; ValueData: "URL:jcdesk"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\jcdesk"; ValueType: string; ValueName: "URL Protocol"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\jcdesk\DefaultIcon"; ValueType: string; ValueData: "{app}\jcdesk.exe,0"
Root: HKA; Subkey: "Software\Classes\jcdesk\shell\open\command"; ValueType: string; ValueData: """{app}\jcdesk.exe"" ""%1"""

[Run]
Filename: "{app}\jcdesk.exe"; Description: "{cm:LaunchProgram,jcdesk}"; Flags: nowait postinstall skipifsilent
