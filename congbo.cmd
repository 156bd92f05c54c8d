@echo off
rem Runs Cong Bo. On a fresh checkout it first builds the program, once. After a change of its sources, delete target\congbo.jar.
setlocal
set "HOME_DIR=%~dp0"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
if not exist "%HOME_DIR%target\congbo.jar" (
  if not exist "%HOME_DIR%target" mkdir "%HOME_DIR%target"
  echo Compiling the program... 1>&2
  pushd "%HOME_DIR%"
  call mvnw.cmd -q -B -Dquick package > "%HOME_DIR%target\bien-dich.log" 2>&1
  if errorlevel 1 (
    popd
    echo Compilation failed. Details: "%HOME_DIR%target\bien-dich.log" 1>&2
    exit /b 3
  )
  popd
)
set "QUICK=-XX:TieredStopAtLevel=1"
if "%~1"=="preview" set "QUICK="
"%JAVA%" %QUICK% -XX:+UseSerialGC -Xshare:auto -Dfile.encoding=UTF-8 --add-opens java.base/sun.nio.ch=ALL-UNNAMED --add-opens java.base/java.io=ALL-UNNAMED -jar "%HOME_DIR%target\congbo.jar" %*
exit /b %errorlevel%
