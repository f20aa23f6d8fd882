"""Random programs: most keep to what the stack holds and so run long, some are pure noise."""

from random import Random

from encoding import number, push, push_number, push_plain
from keys import any_keys
from locks import Lock
from opcodes import NAMES, op
from signing import Style

# How each of these changes a stack of which we know only what kind of item lies where: n is a
# small number, d is data.
MOVES = {
    "DUP": (1, lambda s: s + s[-1:]), "DROP": (1, lambda s: s[:-1]),
    "2DROP": (2, lambda s: s[:-2]), "2DUP": (2, lambda s: s + s[-2:]),
    "3DUP": (3, lambda s: s + s[-3:]), "OVER": (2, lambda s: s + s[-2:-1]),
    "2OVER": (4, lambda s: s + s[-4:-2]), "ROT": (3, lambda s: s[:-3] + s[-2:] + s[-3:-2]),
    "2ROT": (6, lambda s: s[:-6] + s[-4:] + s[-6:-4]),
    "SWAP": (2, lambda s: s[:-2] + s[-1:] + s[-2:-1]),
    "2SWAP": (4, lambda s: s[:-4] + s[-2:] + s[-4:-2]), "NIP": (2, lambda s: s[:-2] + s[-1:]),
    "TUCK": (2, lambda s: s[:-2] + s[-1:] + s[-2:]), "DEPTH": (0, lambda s: s + "n"),
    "SIZE": (1, lambda s: s + "n"), "EQUAL": (2, lambda s: s[:-2] + "n"),
    "RIPEMD160": (1, lambda s: s[:-1] + "d"), "SHA1": (1, lambda s: s[:-1] + "d"),
    "SHA256": (1, lambda s: s[:-1] + "d"), "HASH160": (1, lambda s: s[:-1] + "d"),
    "HASH256": (1, lambda s: s[:-1] + "d"), "NOP": (0, lambda s: s), "NOP5": (0, lambda s: s),
    "CODESEPARATOR": (0, lambda s: s),
}
UNARY = "1ADD 1SUB NEGATE ABS NOT 0NOTEQUAL".split()
BINARY = ("ADD SUB BOOLAND BOOLOR NUMEQUAL NUMNOTEQUAL LESSTHAN GREATERTHAN LESSTHANOREQUAL "
          "GREATERTHANOREQUAL MIN MAX").split()


class Cook:
    def __init__(self, style: Style, rng: Random):
        self.style, self.rng = style, rng
        self.script, self.stack = b"", ""

    def put(self, code: bytes, stack: str) -> None:
        self.script += code
        self.stack = stack

    def push_something(self) -> None:
        if self.rng.random() < 0.7:
            self.put(push_number(self.rng.choice(
                [-1, 0, 1, 2, 3, 16, 17, 127, 128, -129, 65536, 2**31 - 1])), self.stack + "n")
        else:
            data = self.rng.choice([b"\x80", b"\x00", bytes(4), self.rng.randbytes(5),
                                    self.rng.randbytes(33), self.rng.randbytes(76)])
            self.put(push_plain(data), self.stack + "d")

    def move(self) -> None:
        fitting = [name for name, (need, _) in MOVES.items() if need <= len(self.stack)]
        name = self.rng.choice(fitting)
        self.put(op(name), MOVES[name][1](self.stack))

    def count(self) -> None:
        if self.stack[-3:] == "nnn" and self.rng.random() < 0.2:
            self.put(op("WITHIN"), self.stack[:-3] + "n")
        elif self.stack[-2:] == "nn" and self.rng.random() < 0.6:
            self.put(op(self.rng.choice(BINARY)), self.stack[:-2] + "n")
        elif self.stack[-1:] == "n":
            self.put(op(self.rng.choice(UNARY)), self.stack)

    def reach(self) -> None:
        if self.stack:
            at = self.rng.randrange(len(self.stack))
            found = self.stack[len(self.stack) - 1 - at]
            if self.rng.random() < 0.5:
                self.put(push_number(at) + op("PICK"), self.stack + found)
            else:
                rest = self.stack[:len(self.stack) - 1 - at] + self.stack[len(self.stack) - at:]
                self.put(push_number(at) + op("ROLL"), rest + found)

    def branch(self) -> None:
        test = push_number(self.rng.choice([0, 1])) if self.rng.random() < 0.7 else b""
        if not test and not self.stack:
            return
        left, right = push_number(self.rng.randint(0, 9)), push_number(self.rng.randint(0, 9))
        code = op(self.rng.choice(["IF", "NOTIF"])) + left + op("ELSE") + right + op("ENDIF")
        self.put(test + code, (self.stack if test else self.stack[:-1]) + "n")

    def aside(self) -> None:
        if self.stack:
            self.put(op("TOALTSTACK NOP FROMALTSTACK"), self.stack)

    def check(self) -> None:
        [key] = any_keys(self.rng, 1)
        shown = key.xonly if self.style is Style.TAP else key.compressed
        signature = self.rng.choice([b"", b"", self.rng.randbytes(9)])
        if self.style is not Style.TAP and self.rng.random() < 0.4:
            code = push(b"") + push(signature) + b"\x51" + push(shown) + b"\x51"
            self.put(code + op("CHECKMULTISIG"), self.stack + "n")
        elif self.style is Style.TAP and self.rng.random() < 0.4:
            code = push(signature) + push_number(7) + push(shown) + op("CHECKSIGADD")
            self.put(code, self.stack + "n")
        else:
            self.put(push(signature) + push(shown) + op("CHECKSIG"), self.stack + "n")

    def wild(self) -> None:
        self.put(bytes([self.rng.choice([*NAMES.values(), self.rng.randrange(256)])]), self.stack)

    def cook(self, steps: int) -> bytes:
        for _ in range(steps):
            self.rng.choices(
                [self.push_something, self.move, self.count, self.reach, self.branch, self.aside,
                 self.check, self.wild], [26, 30, 26, 6, 5, 2, 1, 0.5])[0]()
        if not self.stack:
            self.push_something()
        return self.script + op("NIP") * (len(self.stack) - 1)


def soup(style: Style, rng: Random) -> Lock:
    items = [number(rng.randint(-3, 17)) for _ in range(rng.randint(0, 4))]
    if rng.random() < 0.2:
        noise = bytes(rng.choice([rng.randrange(256), rng.randrange(0x51, 0xBB)])
                      for _ in range(rng.randint(1, 25)))
        return Lock("noise", noise, lambda signer: items)
    cook = Cook(style, rng)
    cook.stack = "n" * len(items)
    if rng.random() < 0.5:
        return Lock("soup", cook.cook(rng.randint(1, 40)), lambda signer: items)
    [key] = any_keys(rng, 1)
    check = push(key.xonly if style is Style.TAP else key.compressed) + op("CHECKSIGVERIFY")
    script = check + cook.cook(rng.randint(1, 25))
    return Lock("signed soup", script, lambda signer: items + [signer.sign(key)])
