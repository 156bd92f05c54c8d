@echo off
rem Maven for whoever has none: uses the machine's, or else fetches the release named in .mvn\wrapper\maven-wrapper.properties.
setlocal
where mvn >nul 2>&1
if %errorlevel%==0 (
  call mvn %*
  exit /b %errorlevel%
)
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
for /f "delims=" %%i in ('"%JAVA%" "%~dp0.mvn\wrapper\FetchMaven.java" "%~dp0.mvn\wrapper\maven-wrapper.properties"') do set "MAVEN=%%i"
if not defined MAVEN exit /b 1
call "%MAVEN%\bin\mvn.cmd" %*
