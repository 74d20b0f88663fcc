# Makes of dist\jcdesk\: dist\jcdesk-VERSION-windows-x64-setup.exe, an installer for one user (needs Inno Setup 6.3 or
# newer); dist\jcdesk-VERSION-windows-x64-portable.zip, which keeps its settings beside itself; and the list of
# what is inside (.cdx.json). Programs, installer and uninstaller are signed where there is a certificate: sign.ps1.
$ErrorActionPreference = "Stop"
Set-StrictMode -Version Latest
$PSNativeCommandUseErrorActionPreference = $true

$root = Resolve-Path (Join-Path $PSScriptRoot "..\..")
$dist = Join-Path $root "dist"
$bundle = Join-Path $dist "jcdesk"
$version = (Select-String -Path (Join-Path $root "jcdesk\__init__.py") -Pattern '^__version__ = "(.*)"$').Matches[0].Groups[1].Value
$name = "jcdesk-$version-windows-x64"
if (-not (Test-Path (Join-Path $bundle "jcdesk.exe"))) { throw "There is no program in ${bundle}: build it first." }

$compiler = Get-Command ISCC.exe -ErrorAction SilentlyContinue
$iscc = if ($compiler) { $compiler.Source } else { Join-Path ${env:ProgramFiles(x86)} "Inno Setup 6\ISCC.exe" }
if (-not (Test-Path $iscc)) { throw "Inno Setup 6 is missing: $iscc" }

$sign = Join-Path $PSScriptRoot "sign.ps1"
& $sign (Join-Path $bundle "jcdesk.exe") (Join-Path $bundle "jcdesk-cli.exe")
# Inno Setup has the installer and its uninstaller signed while it makes them; $q is a quote, $f the file.
$signing = if ($env:WINDOWS_CERTIFICATE) {
    "/DSign", "/Ssign=powershell.exe -NoProfile -ExecutionPolicy Bypass -File `$q$sign`$q `$f"
} else { @() }
& $iscc /Qp @signing "/DVersion=$version" "/DBundle=$bundle" "/DOut=$dist" (Join-Path $PSScriptRoot "jcdesk.iss")
if ($LASTEXITCODE) { throw "Inno Setup ended with $LASTEXITCODE" }

$work = Join-Path ([IO.Path]::GetTempPath()) ([Guid]::NewGuid())
New-Item -ItemType Directory $work | Out-Null
try {
    Copy-Item -Recurse $bundle (Join-Path $work "jcdesk")
    Copy-Item (Join-Path $PSScriptRoot "jcdesk-portable.txt") (Join-Path $work "jcdesk")
    Copy-Item (Join-Path $root "LICENSE") (Join-Path $work "jcdesk\LICENSE.txt")
    Compress-Archive -Force -Path (Join-Path $work "jcdesk") -DestinationPath (Join-Path $dist "$name-portable.zip")
} finally {
    Remove-Item -Recurse -Force $work
}
Push-Location $root
try {
    & .venv\Scripts\python.exe -m scripts.sbom $bundle (Join-Path $dist "$name.cdx.json")
    if ($LASTEXITCODE) { throw "scripts.sbom ended with $LASTEXITCODE" }
} finally {
    Pop-Location
}
