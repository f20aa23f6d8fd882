"""The opcodes of Bitcoin's script that have a name, as single bytes."""

NAMES = {
    "PUSHDATA1": 0x4C, "PUSHDATA2": 0x4D, "PUSHDATA4": 0x4E, "1NEGATE": 0x4F, "RESERVED": 0x50,
    "NOP": 0x61, "VER": 0x62, "IF": 0x63, "NOTIF": 0x64, "VERIF": 0x65, "VERNOTIF": 0x66,
    "ELSE": 0x67, "ENDIF": 0x68, "VERIFY": 0x69, "RETURN": 0x6A,
    "TOALTSTACK": 0x6B, "FROMALTSTACK": 0x6C, "2DROP": 0x6D, "2DUP": 0x6E, "3DUP": 0x6F,
    "2OVER": 0x70, "2ROT": 0x71, "2SWAP": 0x72, "IFDUP": 0x73, "DEPTH": 0x74, "DROP": 0x75,
    "DUP": 0x76, "NIP": 0x77, "OVER": 0x78, "PICK": 0x79, "ROLL": 0x7A, "ROT": 0x7B,
    "SWAP": 0x7C, "TUCK": 0x7D,
    "CAT": 0x7E, "SUBSTR": 0x7F, "LEFT": 0x80, "RIGHT": 0x81, "SIZE": 0x82,
    "INVERT": 0x83, "AND": 0x84, "OR": 0x85, "XOR": 0x86, "EQUAL": 0x87, "EQUALVERIFY": 0x88,
    "RESERVED1": 0x89, "RESERVED2": 0x8A,
    "1ADD": 0x8B, "1SUB": 0x8C, "2MUL": 0x8D, "2DIV": 0x8E, "NEGATE": 0x8F, "ABS": 0x90,
    "NOT": 0x91, "0NOTEQUAL": 0x92, "ADD": 0x93, "SUB": 0x94, "MUL": 0x95, "DIV": 0x96,
    "MOD": 0x97, "LSHIFT": 0x98, "RSHIFT": 0x99, "BOOLAND": 0x9A, "BOOLOR": 0x9B,
    "NUMEQUAL": 0x9C, "NUMEQUALVERIFY": 0x9D, "NUMNOTEQUAL": 0x9E, "LESSTHAN": 0x9F,
    "GREATERTHAN": 0xA0, "LESSTHANOREQUAL": 0xA1, "GREATERTHANOREQUAL": 0xA2, "MIN": 0xA3,
    "MAX": 0xA4, "WITHIN": 0xA5,
    "RIPEMD160": 0xA6, "SHA1": 0xA7, "SHA256": 0xA8, "HASH160": 0xA9, "HASH256": 0xAA,
    "CODESEPARATOR": 0xAB, "CHECKSIG": 0xAC, "CHECKSIGVERIFY": 0xAD, "CHECKMULTISIG": 0xAE,
    "CHECKMULTISIGVERIFY": 0xAF, "NOP1": 0xB0, "CHECKLOCKTIMEVERIFY": 0xB1,
    "CHECKSEQUENCEVERIFY": 0xB2, "NOP4": 0xB3, "NOP5": 0xB4, "NOP6": 0xB5, "NOP7": 0xB6,
    "NOP8": 0xB7, "NOP9": 0xB8, "NOP10": 0xB9, "CHECKSIGADD": 0xBA, "INVALIDOPCODE": 0xFF,
}

DISABLED = [
    NAMES[name]
    for name in (
        "CAT SUBSTR LEFT RIGHT INVERT AND OR XOR 2MUL 2DIV MUL DIV MOD LSHIFT RSHIFT".split())
]

# In tapscript, one of these anywhere makes the script succeed (BIP-0342).
SUCCESS = [80, 98, *range(126, 130), *range(131, 135), 137, 138, 141, 142, *range(149, 154),
           *range(187, 255)]


def op(names: str) -> bytes:
    """The script of these opcodes, named without `OP_` and apart from pushes."""
    return bytes(NAMES[name] for name in names.split())
