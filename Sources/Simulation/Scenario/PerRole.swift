public import Channels

/// One value for each side.
public struct PerRole<Value> {
  /// The payer's.
  public var payer: Value
  /// The payee's.
  public var payee: Value

  /// Takes both.
  public init(payer: Value, payee: Value) {
    self.payer = payer
    self.payee = payee
  }

  /// One side's.
  public subscript(role: Role) -> Value {
    @inlinable get {
      switch role {
      case .payer: payer
      case .payee: payee
      }
    }
    // In place: a set would copy an array that only grows, each time that it does.
    @inlinable _modify {
      switch role {
      case .payer: yield &payer
      case .payee: yield &payee
      }
    }
  }
}

extension PerRole: Equatable where Value: Equatable {}
extension PerRole: Hashable where Value: Hashable {}
extension PerRole: Sendable where Value: Sendable {}
