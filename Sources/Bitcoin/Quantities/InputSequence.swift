/// An input's nSequence: whether nLockTime is in force, and BIP68's lock relative to the spent
/// output.
public struct InputSequence: Hashable, Sendable {
  /// The four bytes on the wire.
  public let rawValue: UInt32

  /// Takes the four bytes on the wire; every value has a meaning.
  public init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// 0xffffffff: if every input has it, nLockTime is not in force.
  public static let final = InputSequence(rawValue: 0xffff_ffff)

  /// 0xfffffffe: nLockTime is in force, and there is no relative lock.
  public static let lockTimeEnabled = InputSequence(rawValue: 0xffff_fffe)

  /// BIP68's bit 31: if set, there is no relative lock.
  static let disableFlag: UInt32 = 1 << 31
  /// BIP68's bit 22: if set, the relative lock counts time instead of blocks.
  static let typeFlag: UInt32 = 1 << 22
  /// BIP68's low 16 bits: how many blocks or units of time.
  static let valueMask: UInt32 = 0xffff

  /// BIP68's lock relative to the confirmation of the spent output.
  public enum RelativeLock: Hashable, Sendable {
    /// The spending block must be at least this many blocks after the one that confirmed the
    /// output.
    case blocks(UInt16)
    /// This many units of 512 seconds must have passed, by median time past.
    case timeUnits(UInt16)
  }

  /// The relative lock that the number asks for; it is in force from transaction version 2 on.
  public var relativeLock: RelativeLock? {
    guard rawValue & Self.disableFlag == 0 else { return nil }
    let value = UInt16(truncatingIfNeeded: rawValue & Self.valueMask)
    return rawValue & Self.typeFlag == 0 ? .blocks(value) : .timeUnits(value)
  }

  /// Converts BIP68's units of time to seconds: 512 each.
  public static func seconds(timeUnits: UInt16) -> UInt32 { UInt32(timeUnits) << 9 }
}
