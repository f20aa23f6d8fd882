/// The operations of Bitcoin's script that have a name.
///
/// The bytes 0x01 to 0x4b push that many bytes and have none; from 0xbb on nothing is defined.
public enum Opcode: UInt8, CaseIterable, Sendable {
  case push0 = 0x00
  case pushData1 = 0x4c
  case pushData2 = 0x4d
  case pushData4 = 0x4e
  case pushNegative1 = 0x4f
  case reserved = 0x50
  case push1 = 0x51
  case push2 = 0x52
  case push3 = 0x53
  case push4 = 0x54
  case push5 = 0x55
  case push6 = 0x56
  case push7 = 0x57
  case push8 = 0x58
  case push9 = 0x59
  case push10 = 0x5a
  case push11 = 0x5b
  case push12 = 0x5c
  case push13 = 0x5d
  case push14 = 0x5e
  case push15 = 0x5f
  case push16 = 0x60
  case nop = 0x61
  case ver = 0x62
  case `if` = 0x63
  case notIf = 0x64
  case verIf = 0x65
  case verNotIf = 0x66
  case `else` = 0x67
  case endIf = 0x68
  case verify = 0x69
  case `return` = 0x6a
  case toAltStack = 0x6b
  case fromAltStack = 0x6c
  case drop2 = 0x6d
  case dup2 = 0x6e
  case dup3 = 0x6f
  case over2 = 0x70
  case rot2 = 0x71
  case swap2 = 0x72
  case ifDup = 0x73
  case depth = 0x74
  case drop = 0x75
  case dup = 0x76
  case nip = 0x77
  case over = 0x78
  case pick = 0x79
  case roll = 0x7a
  case rot = 0x7b
  case swap = 0x7c
  case tuck = 0x7d
  case cat = 0x7e
  case substr = 0x7f
  case left = 0x80
  case right = 0x81
  case size = 0x82
  case invert = 0x83
  case and = 0x84
  case or = 0x85
  case xor = 0x86
  case equal = 0x87
  case equalVerify = 0x88
  case reserved1 = 0x89
  case reserved2 = 0x8a
  case add1 = 0x8b
  case sub1 = 0x8c
  case multiply2 = 0x8d
  case divide2 = 0x8e
  case negate = 0x8f
  case abs = 0x90
  case not = 0x91
  case notEqual0 = 0x92
  case add = 0x93
  case sub = 0x94
  case multiply = 0x95
  case divide = 0x96
  case modulo = 0x97
  case leftShift = 0x98
  case rightShift = 0x99
  case boolAnd = 0x9a
  case boolOr = 0x9b
  case numEqual = 0x9c
  case numEqualVerify = 0x9d
  case numNotEqual = 0x9e
  case lessThan = 0x9f
  case greaterThan = 0xa0
  case lessThanOrEqual = 0xa1
  case greaterThanOrEqual = 0xa2
  case min = 0xa3
  case max = 0xa4
  case within = 0xa5
  case ripemd160 = 0xa6
  case sha1 = 0xa7
  case sha256 = 0xa8
  case hash160 = 0xa9
  case hash256 = 0xaa
  case codeSeparator = 0xab
  case checkSig = 0xac
  case checkSigVerify = 0xad
  case checkMultisig = 0xae
  case checkMultisigVerify = 0xaf
  case nop1 = 0xb0
  case checkLockTimeVerify = 0xb1
  case checkSequenceVerify = 0xb2
  case nop4 = 0xb3
  case nop5 = 0xb4
  case nop6 = 0xb5
  case nop7 = 0xb6
  case nop8 = 0xb7
  case nop9 = 0xb8
  case nop10 = 0xb9
  case checkSigAdd = 0xba
  case invalidOpcode = 0xff
}

extension Opcode {
  /// The operation that pushes a number from 0 to 16.
  public static func push(smallNumber number: Int) -> Opcode? {
    guard (0...16).contains(number) else { return nil }
    return number == 0 ? .push0 : Opcode(rawValue: UInt8(0x50 + number))
  }

  /// The number that an opcode byte from OP_0 and OP_1 to OP_16 pushes.
  public static func smallNumber(_ byte: UInt8) -> Int? {
    switch byte {
    case 0: 0
    case 0x51...0x60: Int(byte) - 0x50
    default: nil
    }
  }

  /// Whether BIP342 makes any tapscript that contains this opcode byte succeed at once.
  public static func isSuccess(_ byte: UInt8) -> Bool {
    switch byte {
    case 80, 98, 126...129, 131...134, 137...138, 141...142, 149...153, 187...254: true
    default: false
    }
  }
}
