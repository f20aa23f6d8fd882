"""Blocks whose fault shows only beside the outputs that they spend."""

from blockchain.bench import Bench
from blockchain.block import txid
from blockchain.book import Coin
from blockchain.cases import case
from blockchain.openings import BY_TIME, UNIT
from encoding import Output, push
from keys import DER, any_keys
from locks import Lock
from locks_more import two_of_two
from opcodes import op
from signing import Style, Wishes
from spends import ScriptHash, WitnessScriptHash

SCRIPT = "block-script-verify-flag-failed"
FALSE = "Script evaluated without error but finished with a false/empty top stack element"


@case("duplicate transaction (BIP30)")
def duplicate_transaction(bench: Bench) -> None:
    coin = bench.one_spend(bench.builder.channel())
    spent = bench.builder.spend([coin], [Output(coin.output.value, b"\x51")])
    bench.accept(bench.builder.block([spent]), "the first of its name")
    bench.give("a second of the same name", bench.builder.block([spent]), "bad-txns-BIP30")


@case("inputs that are not there")
def missing(bench: Bench) -> None:
    [coin] = bench.rich(1)
    nowhere = Coin(bytes(31) + b"\x01", 0, coin.output, coin.height, False)
    reason = "bad-txns-inputs-missingorspent"
    builder = bench.builder
    bench.give("an output that never was", builder.block([builder.spend([nowhere])]), reason)
    twice = [builder.spend([coin]), builder.spend([coin])]
    bench.give("an output spent twice in a block", builder.block(twice), reason)
    script = builder.known(builder.channel())
    parent = builder.spend([coin], [Output(coin.output.value, script)])
    made = Coin(txid(parent.tx), 0, parent.tx.outputs[0], bench.book.height + 1, False)
    child = builder.spend([made], [Output(made.output.value, b"\x51")])
    bench.give("a child before its parent", builder.block([child, parent]), reason)
    bench.give("a parent before its child", builder.block([parent, child]), "accepted")
    bench.give("what was spent before", builder.block([builder.spend([coin])]), reason)


@case("immature coinbase")
def immature(bench: Bench) -> None:
    for depth, expected in ((1, "bad-txns-premature-spend-of-coinbase"),
                            (99, "bad-txns-premature-spend-of-coinbase"), (100, "accepted")):
        while True:
            made = bench.book.steps[-depth].made
            found = [each for each in made if each.coinbase and each.point in bench.book.coins]
            if found:
                break
            bench.accept()
        block = bench.builder.block([bench.builder.spend(found[:1])])
        bench.give(f"new money at depth {depth}", block, expected)


@case("more out than in")
def below_out(bench: Bench) -> None:
    for more, expected in ((1, "bad-txns-in-belowout"), (0, "accepted")):
        [coin] = bench.rich(1)
        spent = bench.builder.spend([coin], [Output(coin.output.value + more, b"\x51")])
        bench.give(f"{more} satoshi more than is spent", bench.builder.block([spent]), expected)


@case("coinbase amount")
def coinbase_amount(bench: Bench) -> None:
    block, _ = bench.template(2)
    block.transactions[0].outputs[0].value += 1
    bench.give("one satoshi more than subsidy and fees", block.seal(), "bad-cb-amount")
    block.transactions[0].outputs[0].value -= 1
    bench.give("subsidy and fees exactly", block.seal(), "accepted")


@case("relative locks")
def relative_locks(bench: Bench) -> None:
    for by_time in (False, True):
        for later in (1, 0, -1):
            coin = bench.one_spend(bench.builder.channel())
            for _ in range(12):
                bench.accept()
            start = bench.book.median_time(coin.height - 1)
            age = (bench.book.median_time() - start) // UNIT if by_time else (
                bench.book.height + 1 - coin.height)
            spent = bench.builder.spend([coin], [Output(coin.output.value, b"\x51")])
            spent.tx.version, spent.tx.locktime = 2, 0
            spent.tx.inputs[0].sequence = (age + later) | (BY_TIME if by_time else 0)
            block = bench.builder.block([spent.sign(bench.rng)])
            kind = "time" if by_time else "blocks"
            expected = "bad-txns-nonfinal" if later > 0 else "accepted"
            bench.give(f"relative lock by {kind}, at {later:+}", block, expected)
            if later > 0:
                spent.tx.version = 1  # for which relative locks do not hold
                block = bench.builder.block([spent.sign(bench.rng)])
                bench.give("the same in version 1", block, "accepted")


@case("signature operations that show in what is spent")
def signature_operations(bench: Bench) -> None:
    script = b"\x00" + op("IF") + op("CHECKMULTISIG") * 190 + op("ENDIF") + b"\x51"
    for spend, cost in ((ScriptHash(Lock("costly", script, lambda signer: [])), 4 * 20 * 190),
                        (WitnessScriptHash(Lock("costly", script, lambda signer: [])), 20 * 190)):
        most = 80_000 // cost
        coins = bench.pay([spend.script_pubkey()] * (most + 1), 1000)
        bench.book.spends[spend.script_pubkey()] = spend
        for count, expected in ((most + 1, "bad-blk-sigops"), (most, "accepted")):
            spent = bench.builder.spend(coins[:count], [Output(0, b"\x51")])
            bench.give(f"{count} inputs of cost {cost}", bench.builder.block([spent]), expected)


@case("2-of-2 spends")
def two_of_two_spends(bench: Bench) -> None:
    def tried(label: str, change, expected: str) -> None:
        coin = bench.one_spend(WitnessScriptHash(two_of_two(Style.V0, bench.rng)))
        spent = bench.builder.spend([coin], [Output(coin.output.value, b"\x51")])
        spent.tx.inputs[0].sequence, spent.tx.locktime = 0xFFFFFFFF, 0
        spent.sign(bench.rng, lambda: Wishes(hash_type=1))
        place = spent.place(0)
        change(place.input, place.input.witness)
        bench.give(f"2-of-2: {label}", bench.builder.block([spent]), expected)

    def high(witness: list[bytes]) -> None:
        witness[1] = DER.parse(witness[1][:-1]).high().encode() + witness[1][-1:]
    tried("swapped", lambda _, items: items.insert(1, items.pop(2)), f"{SCRIPT} ({FALSE})")
    tried("one empty", lambda _, items: items.__setitem__(1, b""), f"{SCRIPT} ({FALSE})")
    tried("one missing", lambda _, items: items.pop(1),
          f"{SCRIPT} (Operation not valid with the current stack size)")
    tried("dummy", lambda _, items: items.__setitem__(0, b"\x01"),
          f"{SCRIPT} (Dummy CHECKMULTISIG argument must be zero)")
    tried("no witness", lambda _, items: items.clear(),
          f"{SCRIPT} (Witness program was passed an empty witness)")
    tried("other script", lambda _, items: items.__setitem__(3, items[3] + b"\x61"),
          f"{SCRIPT} (Witness program hash mismatch)")
    tried("scriptSig", lambda each, _: setattr(each, "script_sig", b"\x51"),
          f"{SCRIPT} (Witness requires empty scriptSig)")
    tried("bad DER", lambda _, items: items.__setitem__(1, items[1][:9] + items[1][10:]),
          f"{SCRIPT} (Non-canonical DER signature)")
    tried("high S", lambda _, items: high(items), "accepted")
    tried("as signed", lambda _, items: None, "accepted")


@case("locks in scripts")
def script_locks(bench: Bench) -> None:
    [key] = any_keys(bench.rng, 1)
    for name, operand, reason in (
            ("CHECKLOCKTIMEVERIFY", b"\x02\xff\x7f", "Locktime requirement not satisfied"),
            ("CHECKSEQUENCEVERIFY", b"\x02\xff\x00", "Locktime requirement not satisfied"),
            ("CHECKLOCKTIMEVERIFY", op("1NEGATE"), "Negative locktime"),
            ("CHECKSEQUENCEVERIFY", op("1NEGATE"), "Negative locktime")):
        script = operand + op(f"{name} DROP") + push(key.compressed) + op("CHECKSIG")
        lock = Lock("locked", script, lambda signer: [signer.sign(key)])
        coin = bench.one_spend(WitnessScriptHash(lock))
        spent = bench.builder.spend([coin], [Output(coin.output.value, b"\x51")])
        spent.tx.version, spent.tx.locktime = 2, 0
        spent.tx.inputs[0].sequence = 0
        block = bench.builder.block([spent.sign(bench.rng)])
        bench.give(f"{name} not met", block, f"{SCRIPT} ({reason})")


@case("two faults in a block")
def two_faults(bench: Bench) -> None:
    """The first in order decides, although scripts may be checked side by side."""
    coins = [bench.one_spend(bench.builder.channel()) for _ in range(2)]

    def unsigned(coin: Coin, items: list[bytes]):
        spent = bench.builder.spend([coin], [Output(coin.output.value, b"\x51")])
        spent.tx.inputs[0].witness = items
        return spent
    empty = unsigned(coins[0], [])
    other = unsigned(coins[1], [b"wrong script"])
    over = bench.builder.spend(coins[1:], [Output(coins[1].output.value + 1, b"\x51")])
    for label, spents, expected in (
            ("script, amount", [empty, over], SCRIPT),
            ("amount, script", [over, empty], "bad-txns-in-belowout"),
            ("two scripts", [empty, other], f"{SCRIPT} (Witness program was passed an empty witness)"),
            ("two scripts", [other, empty], f"{SCRIPT} (Witness program hash mismatch)")):
        bench.give(f"two faults: {label}", bench.builder.block(spents), expected)
    block = bench.builder.block([empty])
    block.transactions[0].outputs[0].value += 1
    bench.give("two faults: script, coinbase", block.seal(), SCRIPT)
