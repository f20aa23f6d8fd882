public import Filecoin

/// The number of an actor: an account, a channel, or one of the chain's own actors.
public struct ActorID: Hashable, Sendable {
  /// The number itself.
  public let value: UInt64

  /// Takes a number of at most 63 bits, as every address that is a number has.
  public init(_ value: UInt64) {
    precondition(value <= UInt64(Int64.max), "the chain counts its actors from zero")
    self.value = value
  }

  /// The actor in whose name the chain itself acts.
  public static let system = ActorID(0)
  /// The actor that creates others.
  public static let initial = ActorID(1)
  /// The actor that holds what was burnt.
  public static let burnt = ActorID(99)

  /// The address that is nothing but the number.
  public var address: Address { Address(uncheckedID: value) }
}

extension ActorID: Comparable {
  public static func < (left: Self, right: Self) -> Bool {
    left.value < right.value
  }
}
