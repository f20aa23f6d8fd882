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
