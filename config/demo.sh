# Sourced by qd for the demonstration: everything in it is done by calls of qd, as a person would make them.
demos=$data/demo

value() { # the first value of a name in the JSON on standard input
  tr ',{' '\n\n' | sed -n "s/^\"$1\":\"\\([^\"]*\\)\".*/\\1/p" | head -n 1
}

told() { # what is being done, for whoever watches
  printf '%s\n' "  $*" >&2
}

colleague() { # sets QD_TOKEN to the second person's, who is added the first time
  if [ ! -s "$demos/colleague" ]; then
    { "$base/qd" users add colleague --role operator --json 2>/dev/null ||
      "$base/qd" tokens create --user colleague --label demo --json; } | value secret >"$demos/colleague"
    chmod 600 "$demos/colleague"
  fi
  QD_TOKEN=$(cat "$demos/colleague")
  export QD_TOKEN
}

work() { # a work package: its number, its title, and the files it owns
  printf -- '- **FR-00%s** %s\n' "$1" "$2" >>"$plan/spec.md"
  printf -- '- WP0%s %s\n' "$1" "$2" >>"$plan/tasks.md"
  printf -- '---\ntitle: %s\ndependencies: []\nrequirement_refs: [FR-00%s]\nowned_files: [%s]\nsubtasks:\n  - T001 %s\n---\n# %s\n' \
    "$2" "$1" "$3" "$2" "$2" >"$plan/tasks/WP0$1.md"
}

repository() { # a small repository with a mission of four work packages; sets mission
  mkdir -p "$place" && cd "$place" && git init -q -b main || exit 1
  git config user.name "$(git config user.name || echo Quarterdeck)"
  git config user.email "$(git config user.email || echo demo@quarterdeck.invalid)"
  printf '# Recipes\n\nA few recipes, made in %s.\n' "$place" >README.md
  git add -A && git commit -q -m 'Begin with a title'
  "$base/qd" adopt . >/dev/null || exit 1
  mission=$("$base/qd" specify 'Bread for everybody' --topology lanes --target main --json | value missionId)
  [ -n "$mission" ] || exit 1
  plan=$place/$("$base/qd" show --mission "$mission" --json | value directory)
  mkdir -p "$plan/tasks"
  printf '# Bread for everybody\n\n## Requirements\n' >"$plan/spec.md"
  printf '# Plan\n\nOne recipe each.\n' >"$plan/plan.md"
  printf '# Tasks\n\n' >"$plan/tasks.md"
  work 1 'Describe the dough' 'dough.md'
  work 2 'Describe the oven' 'oven.md'
  work 3 'Settle the measures' 'measures.md'
  work 4 'Tell the story' 'story.md'
  git add -A && git commit -q -m 'Plan the recipes'
  for step in plan tasks finalize; do "$base/qd" "$step" --mission "$mission" >/dev/null || exit 1; done
}

agent() { # sends one to a work package with a script
  "$base/qd" agents spawn --provider demo --mission "$mission" --wp "$2" --as "$1" --prompt "$3" --json |
    value id >>"$demos/$name/agents"
}

story() { # somebody who goes on for some minutes
  echo 'demo think I begin at the beginning.'
  n=1
  while [ $n -le 150 ]; do
    echo "demo say Line $n of the story of the bread."
    echo 'demo slow 2000'
    n=$((n + 1))
  done
}

crew() {
  agent baker WP01 "demo plan Look; write; hand in
demo say I describe the dough.
demo edit dough.md Flour, water, salt, time.
demo edit README.md The dough is in dough.md.
demo usage 1200
demo commit Describe the dough
demo say The dough is described; the README is not mine alone, I see."
  agent mason WP02 "demo say I describe the oven.
demo ask May I light the oven?
demo edit oven.md As hot as it gets.
demo commit Describe the oven
demo qd done WP02 --all
demo say Handed in."
  agent scale WP03 "demo say Two sources, two measures.
demo qd discrepancy 'Which measure?' --option grams --option cups --prefer grams --because 'it is exact' --wp WP03
demo edit README.md Everything is measured in grams.
demo edit measures.md In grams, until somebody says otherwise.
demo slow 600000"
  agent teller WP04 "demo qd agents spawn --provider demo --as listener --prompt 'demo say I listen.'
$(story)"
}

people() { # two of them, who get in each other's way
  "$base/qd" join --mission "$mission" >/dev/null
  "$base/qd" focus wp:WP01 --mission "$mission" >/dev/null
  "$base/qd" intent active --mission "$mission" >/dev/null
  (
    colleague
    "$base/qd" join --mission "$mission" >/dev/null
    "$base/qd" focus wp:WP01 --mission "$mission" >/dev/null
    "$base/qd" intent active --mission "$mission" >/dev/null
    "$base/qd" comment --mission "$mission" 'I was just looking at the dough, too.' >/dev/null
  )
}

remove() { # ends every demonstration; what happened stays in the log, as everything does
  for each in "$demos"/*/; do
    [ -r "$each/mission" ] || continue
    while IFS= read -r session; do "$base/qd" agents kill "$session"; done <"$each/agents" >/dev/null 2>&1
    "$base/qd" cancel --mission "$(cat "$each/mission")" --reason 'The demonstration is over' >/dev/null 2>&1
    rm -rf "$(cat "$each/place")" "$each"
    echo "Removed the demonstration $(basename "$each")"
  done
  if [ -s "$demos/colleague" ]; then
    (colleague && "$base/qd" tokens --json | tr '{' '\n' | sed -n 's/^"id":"\([^"]*\)".*"revokedAt":null.*/\1/p') |
      while IFS= read -r token; do "$base/qd" tokens revoke "$token" >/dev/null; done
    rm -f "$demos/colleague"
  fi
}

show() { # opens the page where somebody sits in front of a screen
  [ -t 1 ] || return 0
  if [ -n "${DISPLAY-}${WAYLAND_DISPLAY-}" ] && command -v xdg-open >/dev/null; then
    xdg-open "$1" >/dev/null 2>&1 &
  elif [ "$(uname)" = Darwin ]; then
    open "$1"
  fi
}

demo() {
  case ${1-} in
    --remove) running || not_running; remove; return ;;
    '') ;;
    *) echo "qd: qd demo knows --remove and nothing else" >&2; exit 2 ;;
  esac
  need git "in version 2.38 or newer"
  . "$base/.mvn/find-jdk.sh"
  if ! answers; then
    build
    start
  fi
  unset QD_TOKEN
  place=$(CDPATH= cd -- "$(mktemp -d "${TMPDIR:-/tmp}/quarterdeck-demo.XXXXXX")" && pwd -P)
  name=$(basename "$place" | tr -d . | sed 's/quarterdeck-demo//')
  mkdir -p "$demos/$name" && chmod 700 "$demos"
  printf '%s\n' "$place" >"$demos/$name/place"
  told "a repository with a mission in $place"
  repository
  printf '%s\n' "$mission" >"$demos/$name/mission"
  told "two people and four agents, each in a lane of its own"
  people
  crew
  cd "$here_before" || cd /
  call up >"$demos/greeting"
  cat "$demos/greeting"
  show "$(sed -n 's/^Sign in.*: //p' "$demos/greeting")"
  rm -f "$demos/greeting"
  name_yourself
  cat <<END
Look around:
  $us inbox                    the mason asks whether it may light the oven, the scale what to measure in
  $us warnings --mission $mission
  $us timeline --mission $mission
  $us agents tree              who is at work; $us agents tail ID --follow listens
Afterwards: $us demo --remove
END
  [ "$status" -eq 0 ] || exit "$status"
}
