#!/usr/bin/env bash
# Goes through a voucher channel as somebody would in a shell: opens it, pays, tops it up, settles,
# submits and collects. Each output must be as the original node prints it; what is wrong must be
# refused, with the right exit code and a session that is as it was, byte for byte.
#
#     Tests/Vouchers/shell.sh .build/release/paychan
set -eu

paychan=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
unset XDG_STATE_HOME XDG_DATA_HOME XDG_CONFIG_HOME XDG_CACHE_HOME

checks=0
problems=0
code=0
out=
elsewhere=f2xjl6b4xwp7wj4qs4nwdmufenzhfu4izqiyehmiq # a channel that nobody here has
stranger=f1wbxhu3ypkuo6eyp6hjx6davuelxaxrvwb2kuwva  # an address whose key nobody here has
# a voucher that a real node printed, of another channel
foreign=i1UC5p1RJZfUi1pfGcoDNwPXTRTlg0IAAED2AAJFADuaygAAgFhCAYdpWxcpIUos5ufI4MDLqvjV5SHwKuOOEfB-\
uaDeqIJHPtnh2A9dQ3qQL7GsDQxMDP8MX0PNy9F6RxoL0AqCQT4A

problem() {
  problems=$((problems + 1))
  printf 'PROBLEM: %s\n' "$*"
}

# fresh NAME: a folder that is empty, home and working directory at once.
fresh() {
  mkdir "$place/$1"
  cd "$place/$1"
  export HOME=$PWD
}

# run WORD…: what the program prints is in `out` and in the file `said`, how it ends in `code`.
run() {
  code=0
  "$paychan" "$@" >"$place/out" 2>"$place/err" </dev/null || code=$?
  out=$(cat "$place/out")
}

told() {
  printf 'paychan %s\n  ends with %s and prints\n%s\n%s' "$*" "$code" "$(cat "$place/out")" \
    "$(cat "$place/err")"
}

# fine WORD…: a command that must do what it is asked.
fine() {
  run "$@"
  checks=$((checks + 1))
  if [ "$code" -ne 0 ]; then problem "$(told "$@")"; fi
}

# prints TEXT WORD…: a command that must print this and nothing more.
prints() {
  local wanted=$1
  shift
  fine "$@"
  if [ "$out" != "$wanted" ]; then problem "must print '$wanted': $(told "$@")"; fi
}

# matches PATTERN: a line of what was printed last is of this form, from its beginning to its end.
matches() {
  checks=$((checks + 1))
  grep -qxE -- "$1" "$place/out" || problem "no line is '$1' in: $out"
}

# Every file but empty ones, which may be locks.
files() {
  find . -type f -size +0 -exec cksum {} + | LC_ALL=C sort
}

# refused CODE TEXT WORD…: ends with this code, says this text, prints nothing, changes nothing.
refused() {
  local wanted=$1 text=$2 before
  shift 2
  before=$(files)
  run "$@"
  checks=$((checks + 1))
  if [ "$code" -ne "$wanted" ]; then problem "must end with $wanted: $(told "$@")"; fi
  if [ -n "$out" ]; then problem "must print nothing: $(told "$@")"; fi
  grep -qF -- "$text" "$place/err" || problem "must say '$text': $(told "$@")"
  if [ "$(files)" != "$before" ]; then problem "has changed the session: $(told "$@")"; fi
}

# fails TEXT WORD…: a message that goes out and fails on chain; that much the session remembers.
fails() {
  local text=$1
  shift
  run "$@"
  checks=$((checks + 1))
  if [ "$code" -eq 0 ]; then problem "must fail: $(told "$@")"; fi
  grep -qF -- "$text" "$place/err" || problem "must say '$text': $(told "$@")"
}

# addresses: payer and payee, as F and T.
addresses() {
  fine paych addresses --json
  set -- $(python3 "$here/reading.py" addresses <"$place/out" || true)
  F=${1:-} T=${2:-}
  if [ -z "$T" ]; then
    problem "no addresses: $(told paych addresses --json)"
    exit 1
  fi
}

# channel: its address is the last line that was printed; what comes before it is lotus' own.
channel() {
  CH=$(tail -n 1 "$place/out")
  if ! printf '%s\n' "$CH" | grep -qxE 'f2[a-z2-7]{39}'; then
    problem "no channel is printed: $(told paych add-funds)"
    exit 1
  fi
  checks=$((checks + 1))
  if ! grep -qxF 'waiting for confirmation..' "$place/out" "$place/err"; then
    problem "does not say that it waits: $(told paych add-funds)"
  fi
}

# voucher: what was printed is one, of this channel's kind of address, in base64url.
voucher() {
  checks=$((checks + 1))
  printf '%s\n' "$out" | grep -qxE 'i1UC[A-Za-z0-9_-]{100,200}' || problem "no voucher: $out"
}

# changed ROLE FIL: by so much an account is richer than at the beginning.
changed() {
  local change
  fine paych balances --json
  checks=$((checks + 1))
  change=$(python3 "$here/reading.py" change "$1" <"$place/out" || true)
  if [ "$change" != "$2" ]; then problem "$1 has changed by '$change', must be $2: $out"; fi
}

story() {
  fresh story
  addresses
  fine paych add-funds "$F" "$T" 10
  channel
  fine paych voucher create "$CH" 2 0
  voucher
  V1=$out
  prints "" paych voucher add "$CH" "$V1"
  fine paych voucher create "$CH" 4 0
  voucher
  V2=$out
  prints "" paych voucher add "$CH" "$V2"
  local first=$CH
  fine paych add-funds "$F" "$T" 5
  channel
  if [ "$CH" != "$first" ]; then problem "the top-up opened $CH beside $first"; fi
  fine paych status "$CH"
  status 15 4
  prints "Settled channel $CH" paych settle "$CH"
  prints "Lane 0, Nonce 2: 4 FIL" paych voucher best-spendable "$CH"
  prints "channel updated successfully" paych voucher submit "$CH" "$V2"
  fine paych epoch advance 1440
  prints "Collected funds for channel $CH" paych collect "$CH"
  changed payer -4
  changed payee 4
}

# status CONFIRMED REDEEMED: the form of a channel that is there, in FIL.
status() {
  if [ "$(head -n 1 "$place/out")" != "Channel exists" ]; then problem "no channel: $out"; fi
  matches "  Channel:               $CH"
  matches "  From:                  $F"
  matches "  To:                    $T"
  matches "  Confirmed Amt:         $1 FIL"
  matches "  Available Amt:         [0-9.]+ FIL"
  matches "  Voucher Redeemed Amt:  $2 FIL"
  matches "  Pending Amt:           0 FIL"
  matches "  Pending Available Amt: 0 FIL"
  matches "  Queued Amt:            0 FIL"
  if [ "$(wc -l <"$place/out")" -ne 10 ]; then problem "a status has ten lines, not: $out"; fi
}

# What the original's command line prints beside that.
lists() {
  fresh lists
  addresses
  prints "Channel does not exist
  From: $F
  To:   $T" paych status-by-from-to "$F" "$T"
  prints "" paych list
  fine paych add-funds "$F" "$T" 10
  channel
  prints "$CH" paych list
  fine paych status-by-from-to "$F" "$T"
  status 10 0
  fine paych voucher create "$CH" 1
  V1=$out
  fine paych voucher create --lane=5 "$CH" 1.5
  V2=$out
  fine paych voucher create --lane 5 "$CH" 2.5
  V3=$out
  prints "Lane 0, Nonce 1: 1 FIL
Lane 5, Nonce 1: 1.5 FIL
Lane 5, Nonce 2: 2.5 FIL" paych voucher list "$CH"
  prints "Lane 0, Nonce 1: 1 FIL; $V1
Lane 5, Nonce 1: 1.5 FIL; $V2
Lane 5, Nonce 2: 2.5 FIL; $V3" paych voucher list --export "$CH"
  prints "Lane 0, Nonce 1: 1 FIL; $V1
Lane 5, Nonce 2: 2.5 FIL; $V3" paych voucher best-spendable --export "$CH"
}

failures() {
  fresh failures
  addresses
  fine paych add-funds "$F" "$T" 10
  channel
  fine paych voucher create "$CH" 4 0
  V1=$out
  prints "" paych voucher add "$CH" "$V1"
  refused_data
  refused_usage
  prints "channel updated successfully" paych voucher submit "$CH" "$V1"
  refused 65 "cannot submit voucher that has already been submitted" \
    paych voucher submit "$CH" "$V1"
  fails "collect message execution failed (exit code 18)" paych collect "$CH"
  prints "Settled channel $CH" paych settle "$CH"
  fails "settle message execution failed (exit code 20)" paych settle "$CH"
  fails "collect message execution failed (exit code 18)" paych collect "$CH"
}

refused_data() {
  refused 65 "could not create voucher: insufficient funds in channel, shortfall: \
2000000000000000000" paych voucher create "$CH" 12 0
  refused 65 "shortfall: 1" paych voucher create "$CH" 6000000000000000001afil 1
  refused 65 "$elsewhere" paych voucher create "$elsewhere" 1 0
  refused 65 "$elsewhere" paych settle "$elsewhere"
  refused 65 "$elsewhere" paych collect "$elsewhere"
  refused 65 "$elsewhere" paych voucher submit "$elsewhere" "$V1"
  refused 65 "voucher ChannelAddr doesn't match channel address" paych voucher add "$CH" "$foreign"
  refused 65 "failed to parse channel address" paych settle f2nonsense
  refused 65 "failed to parse channel address" paych voucher create "${CH}a" 1 0
  refused 65 "$stranger" paych add-funds "$stranger" "$T" 1
  refused 65 "failed to parse from address" paych add-funds f1nonsense "$T" 1
  refused 65 "failed to parse to address" paych add-funds "$F" "${T}a" 1
  refused 65 'failed to parse "1.2.3" as a decimal number' paych add-funds "$F" "$T" 1.2.3
  refused 65 'unrecognized suffix: "x"' paych add-funds "$F" "$T" 5x
  refused 65 'failed to parse "1.2.3" as a decimal number' paych voucher create "$CH" 1.2.3 0
  local verb
  for verb in add check submit; do
    refused 65 "" paych voucher "$verb" "$CH" nonsense
    refused 65 "" paych voucher "$verb" "$CH" "${V1%?????}"
  done
  refused 65 "" paych voucher decode nonsense
}

refused_usage() {
  refused 64 "" paych nonsense
  refused 64 "" paych voucher nonsense
  refused 64 "" paych add-funds "$F"
  refused 64 "" paych add-funds "$F" "$T" 1 2
  refused 64 "" paych voucher create "$CH"
  refused 64 "" paych settle
  refused 64 "" paych voucher submit "$CH"
  refused 64 "" paych status --nonsense "$CH"
}

story
lists
failures
echo "$checks checks, $problems problems"
if [ "$problems" -ne 0 ]; then exit 1; fi
