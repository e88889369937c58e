#!/usr/bin/env bash
# Leads one mission from a failing test to a merged feature; lead-a-mission.md tells the story.
# Usage: lead-a-mission.sh DIRECTORY    which is made; qd is on the PATH
set -euo pipefail
mkdir "$1"
here=$(cd "$1" && pwd)
shop=$here/shop

say() { printf '\n== %s\n' "$*"; }

run() { printf '$ %s\n' "$*"; "$@"; }

refused() { # CODE COMMAND...: runs what has to be refused with this code
  local code=$1 answer
  shift
  printf '$ %s\n' "$*"
  if answer=$("$@" 2>&1); then
    printf '%s\nthis should have been refused with %s\n' "$answer" "$code" >&2
    return 1
  fi
  printf '%s\n' "$answer"
  [[ $answer == *"refused: $code"* ]] || { echo "this is not $code" >&2; return 1; }
}

field() { # NAME: the first text of that name in the JSON on standard input
  tr -d '\n' | sed -n "s/.*\"$1\" *: *\"\([^\"]*\)\".*/\1/p;q"
}

commit() { git add -A && git commit -qm "$1"; }

as() { # NAME: from here on, git and qd speak for this person
  export GIT_AUTHOR_NAME=$1 GIT_AUTHOR_EMAIL=$1@example.com GIT_COMMITTER_NAME=$1 GIT_COMMITTER_EMAIL=$1@example.com
  export QD_TOKEN
  QD_TOKEN=$(cat "$here/$1.token")
}

hire() { # NAME: a person of their own, with a token of their own
  {
    qd users add "$1" --role operator --json 2>/dev/null || qd tokens create --label story --user "$1" --json
  } | field secret >"$here/$1.token"
}

# --- The project: a shop whose orders cannot be exported yet -----------------------------------------------------------

shop_with() { # SUBCOMMAND...: the shop's one command, offering these
  {
    printf '#!/bin/sh\n# The shop. Commands: %s\ncd "$(dirname "$0")/.." || exit\ncase ${1-} in\n' "$*"
    for subcommand; do
      case $subcommand in
        list) echo '  list) cat orders.txt ;;' ;;
        count) echo '  count) wc -l <orders.txt ;;' ;;
        export) echo '  export) . lib/rows.sh && . lib/quote.sh && rows <orders.txt | tr "\t" "\n" | quote | paste -d , - - - ;;' ;;
      esac
    done
    printf '  *) exit 2 ;;\nesac\n'
  } >bin/shop
  chmod +x bin/shop
}

project() {
  git init -qb main "$shop"
  cd "$shop"
  mkdir -p bin lib tests .quarterdeck
  printf '%s\n' '1001|Ana "AJ" Jones|12.50' '1002||7.00' '1003|Li, Wei|30.00' >orders.txt
  shop_with list
  cat >check <<'EOF'
#!/bin/sh
# Runs the tests; those still waiting for their feature only with --all.
failed=0
for test in tests/*.sh; do
  [ "${1-}" != --all ] && grep -q '^# waiting' "$test" && continue
  if sh "$test"; then echo "ok    $test"; else echo "FAILS $test"; failed=1; fi
done
exit $failed
EOF
  cat >tests/rows.sh <<'EOF'
# waiting
. lib/rows.sh && [ "$(rows <orders.txt | tail -n 2 | tr '\t' '/')" = "$(printf '1002//7.00\n1003/Li, Wei/30.00')" ]
EOF
  cat >tests/quote.sh <<'EOF'
# waiting
. lib/quote.sh && [ "$(printf 'plain\nLi, Wei\nAna "AJ" Jones\n' | quote | tr '\n' ' ')" = 'plain "Li, Wei" "Ana ""AJ"" Jones" ' ]
EOF
  cat >tests/export.sh <<'EOF'
# waiting
[ "$(bin/shop export)" = "$(printf '1001,"Ana ""AJ"" Jones",12.50\n1002,,7.00\n1003,"Li, Wei",30.00')" ]
EOF
  printf 'testing:\n  verification: ["./check"]\n' >.quarterdeck/charter.yaml
  chmod +x check
  commit "Sell things"
}

# --- What the lead writes ---------------------------------------------------------------------------------------------

spec() {
  cat >"$mission/spec.md" <<'EOF'
# Export as CSV

Accounting copies orders by hand today. One command should print them as CSV.

## Requirements
- **FR-001** An order becomes one row, with its columns in place even where one is empty.
- **FR-002** A field with a comma or a quotation mark is quoted as RFC 4180 says.
- **FR-003** `shop export` prints all orders.
EOF
  cat >"$mission/plan.md" <<'EOF'
# Plan

Rows and quoting are two filters that know nothing of each other; the command puts them in line.
EOF
}

work_package() { # ID TITLE DEPENDENCIES REQUIREMENT SUBTASK FILE...
  local id=$1 title=$2 dependencies=$3 requirement=$4 subtask=$5
  shift 5
  {
    printf -- '---\ntitle: %s\ndependencies: [%s]\n' "$title" "$dependencies"
    printf 'requirement_refs: [%s]\nexecution_mode: code_change\nowned_files:\n' "$requirement"
    printf '  - %s\n' "$@"
    printf 'subtasks:\n  - T001 %s\n---\n# %s\n\n%s.\n' "$subtask" "$title" "$subtask"
  } >"$mission/tasks/$id.md"
}

tasks() {
  mkdir -p "$mission/tasks"
  printf '# Tasks\n\n- WP01 Turn orders into rows\n- WP02 Quote what needs it\n- WP03 Offer the export\n' >"$mission/tasks.md"
  work_package WP01 "Turn orders into rows" "" FR-001 "Make the filter rows" lib/rows.sh tests/rows.sh
  work_package WP02 "Quote what needs it" "" FR-002 "Make the filter quote" lib/quote.sh tests/quote.sh
  work_package WP03 "Offer the export" "WP01, WP02" FR-003 "Put rows and quote in line" bin/shop lib/rows.sh tests/export.sh
}

# --- What the workers do: qd next, git, an editor, qd done -------------------------------------------------------------

finish() { # TEST: the test counts from now on
  sed -i.bak '/^# waiting/d' "tests/$1.sh" && rm "tests/$1.sh.bak"
}

WP01() {
  if [ ! -f lib/rows.sh ]; then
    refused EVIDENCE_MISSING qd done WP01 --all # nothing is committed yet
    mkdir -p lib
    printf '# Orders, one a line, become rows with tabs between their columns.\nrows() { tr -s "|" "\\t"; }\n' >lib/rows.sh
    commit "Turn orders into rows"
  else # the review sent it back: a missing customer swallowed a column
    printf '# Orders, one a line, become rows with tabs between their columns.\nrows() { tr "|" "\\t"; }\n' >lib/rows.sh
    finish rows
    commit "Keep the column of a missing customer"
  fi
}

WP02() {
  mkdir -p lib
  cat >lib/quote.sh <<'EOF'
# Fields, one a line, are quoted where they have to be.
quote() { sed -e '/[",]/!b' -e 's/"/""/g' -e 's/.*/"&"/'; }
EOF
  finish quote
  commit "Quote what needs it"
}

WP03() {
  if ! grep -q export bin/shop; then
    shop_with list export
    finish export
    commit "Export orders as CSV"
  else # the target has moved on: settle it here, where it can be reviewed
    git merge -q main || true
    shop_with list count export
    commit "Offer export beside count"
  fi
}

worker() { # NAME: does whatever is next until the mission is done
  as "$1"
  while cd "$shop"; do
    qd next --mission export-as-csv --json >"$here/$1.next" || return
    case $(field kind <"$here/$1.next"):$(field action <"$here/$1.next") in
      step:implement)
        local id
        id=$(field workPackage <"$here/$1.next")
        cd "$(field directory <"$here/$1.next")"
        echo "$1 works on $id in $PWD"
        "$id"
        run qd done "$id" --all
        ;;
      step:) # a step of the mission type that is only reported: its security review
        run qd done --mission export-as-csv --step "$(field step <"$here/$1.next")" --outcome success --note "Nothing found"
        ;;
      terminal:*) return ;;
      *) sleep 0.3 ;; # nothing yet, or something to review or merge, which is the lead's in this story
    esac
  done
}

# --- The story --------------------------------------------------------------------------------------------------------

await() { # WORK-PACKAGE: until it waits for a review
  until qd status --json | tr '{' '\n' | grep "\"id\":\"$1\"" | grep -q '"status":"for_review"'; do sleep 0.3; done
}

worker_of() { # WORK-PACKAGE
  sed -n "s/ works on $1 .*//p" "$here"/*.log | head -n 1
}

say "A repository with failing tests"
export GIT_AUTHOR_NAME=lead GIT_AUTHOR_EMAIL=lead@example.com GIT_COMMITTER_NAME=lead GIT_COMMITTER_EMAIL=lead@example.com
project
run ./check --all || true
run qd up
run qd adopt .
hire otto
hire ida

say "The idea becomes a plan"
run qd specify "Export as CSV" --purpose "Accounting copies orders by hand" --topology lanes --target main
mission=$shop/$(qd show --json | field directory)
spec
commit "Say what the export has to do, and how"
run qd plan
tasks
commit "Cut the export into work packages"
run qd tasks
run qd finalize
run qd analyze
run qd lanes
refused DEPENDENCIES_NOT_SATISFIED qd implement WP03

say "Two workers, side by side"
trap 'kill $(jobs -p) 2>/dev/null || true' EXIT # whatever happens, they go home with the lead
worker otto >"$here/otto.log" 2>&1 &
worker ida >"$here/ida.log" 2>&1 &

await WP01
run qd review WP01 --request-changes --finding "an order without a customer loses a column"
await WP02
(as "$(worker_of WP02)" && refused REVIEWER_NOT_INDEPENDENT qd review WP02 --approve)
run qd review WP02 --approve
await WP01
run qd review WP01 --approve
await WP03
run qd review WP03 --approve

say "A colleague was quicker"
run qd accept
shop_with list count
commit "Count orders"
refused MERGE_CONFLICT qd merge
run qd review WP03 --request-changes --finding "settle it with main: bin/shop has learned to count"
await WP03
run qd review WP03 --approve

say "The feature lands"
run qd accept
run qd merge
run ./check --all
run qd retrospect --mission export-as-csv --finding "Two filters that know nothing of each other were quick to review"
wait
run qd status --mission export-as-csv
run git log --graph --format='%h %an: %s'
