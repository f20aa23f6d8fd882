/// An input's nSequence: whether nLockTime counts, and BIP68's lock relative to the spent output.
public struct InputSequence: Hashable, Sendable {
  /// The four bytes as they stand on the wire.
  public let rawValue: UInt32

  /// Takes the four bytes as they stand on the wire; every value means something.
  public init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// 0xffffffff: if every input has it, nLockTime counts for nothing.
  public static let final = InputSequence(rawValue: 0xffff_ffff)

  /// 0xfffffffe: nLockTime counts, and there is no relative lock.
  public static let lockTimeEnabled = InputSequence(rawValue: 0xffff_fffe)

  /// BIP68's bit 31: set, it turns the relative lock off.
  static let disableFlag: UInt32 = 1 << 31
  /// BIP68's bit 22: set, the relative lock counts time and not blocks.
  static let typeFlag: UInt32 = 1 << 22
  /// BIP68's low 16 bits: how many blocks or units of time.
  static let valueMask: UInt32 = 0xffff

  /// BIP68's lock relative to the confirmation of the spent output.
  public enum RelativeLock: Hashable, Sendable {
    /// So many blocks must stand on top of the one that confirmed the output.
    case blocks(UInt16)
    /// So many units of 512 seconds of median time must have passed.
    case timeUnits(UInt16)
  }

  /// The relative lock that the number asks for, where the transaction's version is at least 2.
  public var relativeLock: RelativeLock? {
    guard rawValue & Self.disableFlag == 0 else { return nil }
    let value = UInt16(truncatingIfNeeded: rawValue & Self.valueMask)
    return rawValue & Self.typeFlag == 0 ? .blocks(value) : .timeUnits(value)
  }
}
