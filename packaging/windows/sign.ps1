# Signs files (programs, an installer) where there is a certificate, and does nothing where there is none:
#   WINDOWS_CERTIFICATE           a code-signing certificate with its private key (.pfx), in base64
#   WINDOWS_CERTIFICATE_PASSWORD  what it is locked with
# Each signature has a time stamp, so that it holds when the certificate has run out.
param([Parameter(Mandatory, ValueFromRemainingArguments)] [string[]] $Files)
$ErrorActionPreference = "Stop"
Set-StrictMode -Version Latest

if (-not $env:WINDOWS_CERTIFICATE) {
    Write-Output "There is no certificate: not signed: $Files"
    exit 0
}

$tool = Get-Command signtool.exe -ErrorAction SilentlyContinue
$signtool = if ($tool) { $tool.Source } else {
    Get-ChildItem "${env:ProgramFiles(x86)}\Windows Kits\10\bin\*\x64\signtool.exe" |
        Sort-Object { [Version]$_.Directory.Parent.Name } | Select-Object -Last 1 -ExpandProperty FullName
}
if (-not $signtool) { throw "signtool.exe is missing: it is part of the Windows SDK." }

# In the user's store meanwhile: on signtool's command line, others on this computer could read the password.
$file = New-TemporaryFile
try {
    [IO.File]::WriteAllBytes($file, [Convert]::FromBase64String($env:WINDOWS_CERTIFICATE))
    $password = ConvertTo-SecureString $env:WINDOWS_CERTIFICATE_PASSWORD -AsPlainText -Force
    $certificate = Import-PfxCertificate -FilePath $file -CertStoreLocation Cert:\CurrentUser\My -Password $password |
        Where-Object HasPrivateKey | Select-Object -First 1
} finally {
    Remove-Item -Force $file
}
try {
    $stamp = "http://timestamp.digicert.com"
    & $signtool sign /sha1 $certificate.Thumbprint /fd SHA256 /tr $stamp /td SHA256 /d jcdesk $Files
    if ($LASTEXITCODE) { throw "signtool ended with $LASTEXITCODE" }
} finally {
    Remove-Item -Force -DeleteKey "Cert:\CurrentUser\My\$($certificate.Thumbprint)"
}
