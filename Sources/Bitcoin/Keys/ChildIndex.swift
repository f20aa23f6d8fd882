/// The index of a child of an extended key: a number below 2³¹, hardened or not.
public struct ChildIndex: Hashable, Sendable {
  private static let hardenedBit: UInt32 = 0x8000_0000

  /// The index as BIP-0032 counts: hardened ones from 2³¹ on.
  public let rawValue: UInt32

  /// Takes an index as an encoded key has it.
  public init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// Makes the index of a child that the public key can derive; `nil` from 2³¹ on.
  public static func normal(_ number: UInt32) -> ChildIndex? {
    number < hardenedBit ? ChildIndex(rawValue: number) : nil
  }

  /// Makes the index of a child that only the secret key can derive; `nil` from 2³¹ on.
  public static func hardened(_ number: UInt32) -> ChildIndex? {
    number < hardenedBit ? ChildIndex(rawValue: number | hardenedBit) : nil
  }

  /// The number without the mark.
  public var number: UInt32 { rawValue & ~Self.hardenedBit }

  /// Whether only the secret key derives it.
  public var isHardened: Bool { rawValue & Self.hardenedBit != 0 }

  /// The number, and the mark if it is hardened.
  public func text(mark: HardenedMark) -> String {
    isHardened ? "\(number)\(mark.rawValue)" : "\(number)"
  }
}

/// How a hardened index is marked in text; both mean the same.
public enum HardenedMark: Character, Hashable, Sendable {
  /// `0h`, which needs no quoting in a shell.
  case letter = "h"
  /// `0'`
  case apostrophe = "'"
}

extension ChildIndex: CustomStringConvertible {
  public var description: String { text(mark: .letter) }
}
