# Sourced by mvnw and qd: sets JAVA_HOME to the oldest JDK that is new enough, or explains what to install and ends.
need=25

major() { # the major version of the JDK in $1, or nothing when it is no JDK
  [ -x "$1/bin/javac" ] || return 0
  v=$(sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9][0-9]*\).*/\1/p' "$1/release" 2>/dev/null)
  [ -n "$v" ] || v=$("$1/bin/java" -version 2>&1 | sed -n '1s/.*"\([0-9][0-9]*\).*/\1/p')
  printf %s "$v"
}
candidates() {
  [ -z "${JAVA_HOME-}" ] || printf '%s\n' "$JAVA_HOME"
  if j=$(command -v javac); then
    while [ -L "$j" ]; do t=$(readlink "$j"); case $t in /*) j=$t ;; *) j=$(dirname "$j")/$t ;; esac; done
    dirname "$(dirname "$j")"
  fi
  for d in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "$HOME"/.jdks/* "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* \
           "$HOME"/.local/share/mise/installs/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
           "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home
  do [ -d "$d" ] && printf '%s\n' "$d"; done
  return 0
}
jdk= best=
while IFS= read -r d; do
  m=$(major "$d"); [ -n "$m" ] || continue
  [ "$m" -ge "$need" ] || continue
  if [ -z "$best" ] || [ "$m" -lt "$best" ]; then jdk=$d best=$m; fi
  [ "$best" -gt "$need" ] || break
done <<EOT
$(candidates)
EOT
if [ -z "$jdk" ]; then
  cat >&2 <<EOT
Quarterdeck needs a JDK $need or newer and found none (looked at JAVA_HOME, PATH, /usr/lib/jvm, ~/.jdks, sdkman, mise, macOS).
Install one, for example Eclipse Temurin $need or your system's openjdk-$need-jdk, or set JAVA_HOME to it.
EOT
  exit 1
fi
JAVA_HOME=$jdk; export JAVA_HOME
