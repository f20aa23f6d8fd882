/// Which parts of a transaction a signature commits to; the legacy hash takes any 32 bits as a
/// type.
public struct SighashType: RawRepresentable, Hashable, Sendable {
  /// The number at the end of the legacy signature hash's message.
  public let rawValue: UInt32

  /// Takes a number as a hash type.
  public init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// Takes the byte after a signature.
  public init(byte: UInt8) {
    rawValue = UInt32(byte)
  }

  /// Taproot's default, written without a byte: everything, as for `all`.
  public static let taprootDefault = SighashType(rawValue: 0)
  /// All inputs and all outputs.
  public static let all = SighashType(rawValue: 1)
  /// All inputs and no output.
  public static let none = SighashType(rawValue: 2)
  /// All inputs, and the output with the signed input's index.
  public static let single = SighashType(rawValue: 3)

  /// The flag that leaves all other inputs out.
  public static let anyoneCanPay: UInt8 = 0x80

  /// Whether other inputs are left out.
  public var isAnyoneCanPay: Bool { rawValue & 0x80 != 0 }

  /// The same type with other inputs left out.
  public var withAnyoneCanPay: SighashType { SighashType(rawValue: rawValue | 0x80) }

  /// The byte after a signature.
  public var byte: UInt8 { UInt8(truncatingIfNeeded: rawValue) }

  /// The outputs that signature hashes before taproot cover: the low five bits decide.
  enum Outputs { case all, none, single }

  var outputs: Outputs {
    switch rawValue & 0x1f {
    case 2: .none
    case 3: .single
    default: .all
    }
  }

  /// The name that Bitcoin Core shows for a hash type that is defined.
  package static func name(of byte: UInt8) -> String? {
    switch byte {
    case 0x01: "ALL"
    case 0x02: "NONE"
    case 0x03: "SINGLE"
    case 0x81: "ALL|ANYONECANPAY"
    case 0x82: "NONE|ANYONECANPAY"
    case 0x83: "SINGLE|ANYONECANPAY"
    default: nil
    }
  }
}
