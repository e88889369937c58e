# Sourced by qd for what is done without a server: starting one, installing, completion, events, help and version.
base=$(root)
built=$base/app/target/server
server=${QD_SERVER:-$built} # where an unpacked server lies, when it is not the one built here
jar=$server/quarterdeck.jar
reference=$base/docs/reference/cli

version() { sed -n '/<artifactId>quarterdeck<\/artifactId>/{n;s/.*<version>\(.*\)<\/version>.*/\1/p;}' "$base/pom.xml" | head -n 1; }

build() { # makes the server when it is missing or older than its sources
  [ -z "${QD_SERVER-}" ] || return 0
  if [ -f "$jar" ] && [ -z "$(find "$base" -name target -prune -o \( -path '*/src/main/*' -o -name pom.xml \) -newer "$jar" -type f -print 2>/dev/null | head -n 1)" ]; then return; fi
  echo "Building Quarterdeck (the first time this fetches its libraries and takes a minute or two) ..." >&2
  mkdir -p "$base/app/target"
  log=$base/app/target/build.log
  if ! (cd "$base" && ./mvnw -B -pl app -am -DskipTests -Dspotless.check.skip=true -Dcheckstyle.skip=true package) >"$log" 2>&1; then
    grep '^\[ERROR\]' "$log" | head -n 20 >&2
    echo "qd: the build failed; the whole log: $log" >&2
    exit 1
  fi
  rm -rf "$built.new"
  "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$base"/app/target/app-*-exec.jar extract --destination "$built.new" >>"$log" 2>&1
  mv "$built.new"/app-*.jar "$built.new/quarterdeck.jar"
  rm -rf "$built"
  mv "$built.new" "$built"
}

# room for compiled code, so that a start does not stop to collect what it has just compiled
flags="-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=160m -Xmx${QD_HEAP:-256m} -Xss512k --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"

cache() { # the name of the start-up cache that fits this build and this JDK
  printf '%s/%s.aot' "$server" "$(cksum <"$JAVA_HOME/release" | cut -d' ' -f1)"
}

train() { # makes the start-up cache in the background, from a server of its own with throw-away data
  aot=$(cache)
  mkdir "$aot.lock" 2>/dev/null || return 0
  (
    QD_HOME=$(mktemp -d)
    export QD_HOME
    unset QD_TOKEN
    trap 'rm -rf "$QD_HOME"; rmdir "$aot.lock"' EXIT
    nice "$JAVA_HOME/bin/java" $flags -XX:AOTCacheOutput="$aot.new" -jar "$jar" &
    trained=$!
    until [ -f "$QD_HOME/server/address" ] || ! kill -0 $trained; do sleep 0.2; done
    rehearse
    kill $trained
    wait $trained # the cache is written at the end; being stopped is not the end it reports as success
    mv "$aot.new" "$aot"
  ) >"$run/cache.log" 2>&1 </dev/null &
}

rehearse() { # calls worth being quick the first time too
  git init -q "$QD_HOME/sample" && cd "$QD_HOME/sample" || return
  git -c user.name=Quarterdeck -c user.email=quarterdeck@localhost commit -q --allow-empty -m Sample
  for words in "adopt ." "specify Sample" "missions" "status" "status --json" "context --json" "doctor"; do "$base/qd" $words; done
}

answers() { running && reached; }

start() {
  mkdir -p "$run" && chmod 700 "$data"
  aot=$(cache)
  set --
  [ ! -f "$aot" ] || set -- "-XX:AOTCache=$aot"
  QD_HOME=$data QD_LAUNCHER=$base # agents find qd where it was started from
  export QD_HOME QD_LAUNCHER
  setsid=$(command -v setsid) || setsid=
  # Appended to: a start that finds another server ahead of it must not take that one's log away.
  [ -z "$(find "$run/log" -size +20000k 2>/dev/null)" ] || mv -f "$run/log" "$run/log.old"
  nohup $setsid "$JAVA_HOME/bin/java" $flags "$@" -jar "$jar" >>"$run/log" 2>&1 </dev/null &
  process=$!
  [ ! -t 2 ] || printf 'Starting ' >&2
  tries=0
  until answers; do
    if ! kill -0 "$process" 2>/dev/null; then
      answers && break
      printf '\nqd: the server did not start. Its last words:\n' >&2
      tail -n 15 "$run/log" >&2
      exit 1
    fi
    tries=$((tries + 1))
    [ $tries -lt 1200 ] || { echo "qd: the server did not get ready within a minute; its log: $run/log" >&2; exit 1; }
    [ ! -t 2 ] || [ $((tries % 10)) -ne 0 ] || printf . >&2
    sleep 0.05
  done
  [ ! -t 2 ] || printf '\n' >&2
}

greet() { # a server whose database has just been killed needs a moment until it can answer
  tries=0
  while :; do
    call up "$@" 2>"$run/greeting"
    tries=$((tries + 1))
    [ $tries -lt 60 ] || break
    [ $status -eq 125 ] || grep -q DATABASE_UNAVAILABLE "$run/greeting" || break
    sleep 0.5
  done
  cat "$run/greeting" >&2
}

name_yourself() { # sets us to how this is called where somebody stands now
  us=qd
  [ "$(command -v qd)" ] || us=$base/qd
}

hint() { # an empty installation has nothing to look at
  case $("$base/qd" missions --limit 1 --json 2>/dev/null) in
    *'"items":[]'*)
      name_yourself
      echo "Nothing is here yet. To see it all with a small mission of its own: $us demo" ;;
  esac
}

up() {
  [ -n "${BASH_VERSION-}" ] || need curl "to reach the server where bash is missing too"
  need git "in version 2.38 or newer"
  . "$base/.mvn/find-jdk.sh"
  if ! answers; then
    build
    start
  fi
  greet "$@"
  [ $# -gt 0 ] || [ "$status" -ne 0 ] || hint
  [ -n "${QD_SERVER-}" ] || [ -f "$(cache)" ] || train
  exit $status
}

install() {
  to=${1:-$HOME/.local/bin}
  mkdir -p "$to" && ln -sf "$base/qd" "$to/qd" || exit 1
  echo "Installed $to/qd"
  case :$PATH: in *":$to:"*) ;; *) echo "Add $to to your PATH to use it: export PATH=\"$to:\$PATH\"" ;; esac
}

help() {
  page=$reference/${1:-qd}.txt
  case ${1-} in */* | .*) page= ;; esac
  [ -r "$page" ] || { echo "qd: there is no command '$1'. All commands: qd help" >&2; exit 2; }
  cat "$page"
}

completion() {
  case ${1-bash} in
    bash) cat "$base/config/completion.bash" ;;
    zsh) echo 'autoload -U +X bashcompinit && bashcompinit'; cat "$base/config/completion.bash" ;;
    *) echo "qd: completion is for bash or zsh: qd completion bash" >&2; exit 2 ;;
  esac
}

events() { # reduces or validates the events of standard input in a small program of its own
  . "$base/.mvn/find-jdk.sh"
  build
  # the few archives this needs come first, so that no other is opened
  path=$(printf '%s:' "$server"/lib/mission-management-*.jar "$server"/lib/jackson-core-3.*.jar)
  # what is read is kept to the end: it is moved once, by as many threads as there are processors
  exec "$JAVA_HOME/bin/java" -XX:+UseParallelGC -XX:MaxTenuringThreshold=0 -XX:TieredStopAtLevel=1 -XX:+UseCompactObjectHeaders \
    "-Xmx${QD_HEAP:-560m}" -Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider \
    -Dslf4j.internal.verbosity=ERROR -cp "$path$server/lib/*" dev.quarterdeck.mission.internal.adapter.contract.ContractTool "$@"
}

what=${1-help}
[ $# -eq 0 ] || shift
case $what in -h | --help) what=help ;; --version) what=version ;; esac
case ${1-} in -h | --help) help "$what"; exit ;; esac
case $what in
  up) up "$@" ;;
  demo)
    here_before=$PWD
    . "$base/config/demo.sh"
    demo "$@" ;;
  install) install "$@" ;;
  completion) completion "$@" ;;
  reduce | validate) events "$what" "$@" ;;
  help) help "$@" ;;
  version) echo "qd $(version)" ;;
esac
