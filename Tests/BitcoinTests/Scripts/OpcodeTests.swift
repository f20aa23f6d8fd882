import Bitcoin
import Testing

@Suite("Opcodes")
struct OpcodeTests {
  /// Every name that a script's words can have, from OP_0 on, as Bitcoin Core spells them.
  static let rows: [Int: String] = [
    0x4c: """
    OP_PUSHDATA1 OP_PUSHDATA2 OP_PUSHDATA4 -1 OP_RESERVED \
    1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16
    """,
    0x61: "OP_NOP OP_VER OP_IF OP_NOTIF OP_VERIF OP_VERNOTIF OP_ELSE OP_ENDIF OP_VERIFY OP_RETURN",
    0x6b: """
    OP_TOALTSTACK OP_FROMALTSTACK OP_2DROP OP_2DUP OP_3DUP OP_2OVER OP_2ROT OP_2SWAP OP_IFDUP \
    OP_DEPTH OP_DROP OP_DUP OP_NIP OP_OVER OP_PICK OP_ROLL OP_ROT OP_SWAP OP_TUCK
    """,
    0x7e: """
    OP_CAT OP_SUBSTR OP_LEFT OP_RIGHT OP_SIZE OP_INVERT OP_AND OP_OR OP_XOR OP_EQUAL \
    OP_EQUALVERIFY OP_RESERVED1 OP_RESERVED2
    """,
    0x8b: """
    OP_1ADD OP_1SUB OP_2MUL OP_2DIV OP_NEGATE OP_ABS OP_NOT OP_0NOTEQUAL OP_ADD OP_SUB OP_MUL \
    OP_DIV OP_MOD OP_LSHIFT OP_RSHIFT OP_BOOLAND OP_BOOLOR OP_NUMEQUAL OP_NUMEQUALVERIFY \
    OP_NUMNOTEQUAL OP_LESSTHAN OP_GREATERTHAN OP_LESSTHANOREQUAL OP_GREATERTHANOREQUAL OP_MIN \
    OP_MAX OP_WITHIN
    """,
    0xa6: """
    OP_RIPEMD160 OP_SHA1 OP_SHA256 OP_HASH160 OP_HASH256 OP_CODESEPARATOR OP_CHECKSIG \
    OP_CHECKSIGVERIFY OP_CHECKMULTISIG OP_CHECKMULTISIGVERIFY OP_NOP1 OP_CHECKLOCKTIMEVERIFY \
    OP_CHECKSEQUENCEVERIFY OP_NOP4 OP_NOP5 OP_NOP6 OP_NOP7 OP_NOP8 OP_NOP9 OP_NOP10 OP_CHECKSIGADD
    """,
  ]

  @Test("have Core's names at Core's numbers", arguments: rows.keys.sorted())
  func names(start: Int) throws {
    let names = try #require(Self.rows[start]).split(separator: " ")
    for (offset, name) in names.enumerated() {
      #expect(Opcode(rawValue: UInt8(start + offset))?.name == String(name))
    }
  }

  @Test("without gaps from 0x4c to 0xba, and otherwise only 0 and 0xff")
  func complete() {
    let named = Opcode.allCases.map { Int($0.rawValue) }
    #expect(named == [0] + Array(0x4c...0xba) + [0xff])
    #expect(Opcode.push0.name == "0")
    #expect(Opcode.invalidOpcode.name == "OP_INVALIDOPCODE")
    #expect(Self.rows.values.reduce(0) { $0 + $1.split(separator: " ").count } == named.count - 2)
  }

  @Test("push small numbers by one byte", arguments: 0...16)
  func smallNumbers(number: Int) throws {
    let operation = try #require(Opcode.push(smallNumber: number))
    #expect(operation.rawValue == (number == 0 ? 0 : UInt8(0x50 + number)))
    #expect(Opcode.smallNumber(operation.rawValue) == number)
  }

  @Test("push no other number by one byte", arguments: [-1, 17, 256])
  func otherNumbers(number: Int) {
    #expect(Opcode.push(smallNumber: number) == nil)
  }

  @Test("other bytes push no small number", arguments: [1, 0x4f, 0x50, 0x61, 0xff] as [UInt8])
  func otherBytes(byte: UInt8) {
    #expect(Opcode.smallNumber(byte) == nil)
  }

  @Test("BIP342 lists 87 bytes that make a tapscript succeed")
  func success() {
    let listed =
      [80, 98]
      + [126...129, 131...134, 137...138, 141...142, 149...153, 187...254]
      .flatMap { Array($0) }
    #expect((0...255).filter { Opcode.isSuccess(UInt8($0)) } == listed)
    #expect(listed.count == 87)
  }
}
