#!/usr/bin/env bash
# Several people and an agent on one mission; two-terminals.md shows what each of them saw.
# Usage: two-terminals.sh DIRECTORY    which is made; qd is on the PATH and its server runs
set -euo pipefail
mkdir "$1"
here=$(cd "$1" && pwd)
mission=

say() { printf '\n== %s\n' "$*"; }

token() { grep -o 'qd_[0-9A-Za-z_]*' | tail -n 1; }

hire() { # NAME ROLE: a person or an agent with a token of their own
  { qd users add "$1" --role "$2" 2>/dev/null || qd tokens create --label story --user "$1"; } | token >"$here/$1.token"
}

at() { # NAME COMMAND...: what somebody types at their terminal, and what they see there
  local who=$1 word line
  shift
  line=
  for word; do case $word in *[!-a-zA-Z0-9_.:/]*) line+=" '$word'" ;; *) line+=" $word" ;; esac; done
  printf '\n%s$%s\n' "$who" "$line"
  case $2 in inbox) ;; *) set -- "$@" --mission "$mission" ;; esac
  QD_TOKEN=$(cat "$here/$who.token") "$@" >"$here/seen" 2>&1 || { cat "$here/seen"; return 1; }
  cat "$here/seen"
}

refused() { # CODE NAME COMMAND...: what has to be refused with this code
  if at "${@:2}"; then echo "this should have been refused with $1" >&2 && return 1; fi
  grep -q "refused: $1" "$here/seen"
}

shown() { sed -n "s/^ *$1  *\([0-9A-Z]\{26\}\)\$/\1/p" "$here/seen" | head -n 1; } # LABEL: the id beside it

warning() { QD_TOKEN=$(cat "$here/otto.token") qd warnings --mission "$mission" | grep -o '^[0-9A-Z]\{26\}' | head -n 1; }

commit() { git add -A && git -c user.name=lead -c user.email=lead@example.com commit -qm "$1"; }

specify() { # TITLE: a mission of that title
  qd specify "$1" --topology lanes --target main | tee "$here/seen"
  mission=$(shown mission)
}

plan() { # what the mission is to do, in one work package
  local directory
  directory=$(echo missions/*-"${mission:0:8}")
  mkdir -p "$directory/tasks"
  printf '# Weigh\n\n## Requirements\n- **FR-001** Crates are weighed.\n' >"$directory/spec.md"
  printf '# Plan\n\nThe scale is read.\n' >"$directory/plan.md"
  printf '# Tasks\n\n- WP01 Read the scale\n' >"$directory/tasks.md"
  printf -- '---\n%s\n%s\n%s\n%s\n---\n# Read the scale\n' "title: Read the scale" "requirement_refs: [FR-001]" \
    "owned_files: [scale.sh]" "subtasks: [T001 Read it]" >"$directory/tasks/WP01.md"
  commit "Say what is to be done"
  for surface in plan tasks finalize; do qd $surface --mission "$mission"; done
}

say "A mission, three people and an agent"
git init -qb main "$here/scales"
cd "$here/scales"
mkdir .quarterdeck
printf 'warnings:\n  acknowledge: [concurrent_driver]\n' >.quarterdeck/charter.yaml
commit "Agree on warnings"
qd adopt .
specify "Weigh the crates"
plan
hire otto operator
hire ida operator
hire eva operator
qd tokens create --label elsewhere --user eva --remote | token >"$here/eva.token"
hire robot agent
hire judge agent

say "Two drive"
at otto qd join
at otto qd intent active
at ida qd join
at ida qd intent active
at ida qd focus wp:WP01
at otto qd warnings

say "On the same work"
at otto qd focus wp:WP01
refused WARNING_UNACKNOWLEDGED otto qd step start implement --wp WP01
at eva qd join --role observer
at eva qd inbox
at eva qd decide continue --warning "$(warning)" --rationale 'They sit side by side'
at otto qd step start implement --wp WP01
at otto qd step done implement --wp WP01
at ida qd ack "$(warning)" hold --rationale 'Otto was first'
at otto qd warnings

say "Questions"
at robot qd join
at otto qd ask 'Which unit does the label name?' --option gram --option ounce
refused LLM_MAY_NOT_DECIDE robot qd decide "$(shown request)" gram
at otto qd ask 'How many decimals?' --option one --option two --llm
asked=$(shown request)
at robot qd decide "$asked" one --rationale 'As the display has it'
refused DECISION_ALREADY_TAKEN ida qd decide "$asked" two

say "Handing over"
at otto qd implement WP01
at otto qd switch-role --wp WP01 --to ida
at ida qd switch-role --accept "$(shown 'role switch')"
at otto qd move WP01 blocked --reason 'The scale is at the repair shop'
at ida qd timeline --limit 8

say "Discrepancies"
at ida qd switch-role --autonomy full_auto
at robot qd discrepancy 'The label names two units' --option gram --option ounce --prefer gram --because 'it comes first'
at ida qd switch-role --autonomy afk --reason 'Lunch'
at robot qd discrepancy 'Is a crate without a label weighed?' --option 'yes' --option 'no'
at ida qd decide "$(shown request)" 'yes' --rationale 'Its label may have come off'
at ida qd switch-role --autonomy monitored
at judge qd join --role stakeholder
at robot qd discrepancy 'Are empty crates shown?' --option 'yes' --option 'no' --prefer 'yes'
met=$(shown discrepancy)
at judge qd decide "$(shown request)" 'yes'
at ida qd discrepancy --overrule "$met" --choose 'no' --because 'Nobody pays for them'
at ida qd switch-role --autonomy driven
at robot qd step start weigh
at robot qd discrepancy 'What does a crate weigh at most?' --step weigh
asked=$(shown request)
refused DISCREPANCY_OPEN robot qd step done weigh
at ida qd decide "$asked" '40 kg'
at robot qd step done weigh

say "Review and completion"
at ida qd move WP01 in_progress --reason 'The scale is back'
(cd .worktrees/*-lane-a && printf '#!/bin/sh\necho 12 kg\n' >scale.sh && commit "Read the scale" && at ida qd done WP01 --all)
at eva qd review WP01 --approve
at eva qd accept
at eva qd merge
at otto qd status
at otto qd timeline --group mission --group integration --limit 3

say "A blocker"
specify "Weigh the barrels"
at otto qd pause --reason 'Barrels roll off' --blocker 'The scale has no rim' --new-successor 'Give the scale a rim'
at ida qd timeline --group mission --limit 2
