/// One value for each role of a family.
public struct PerRole<Role: ChannelRole, Value> {
  @usableFromInline
  var values: ContiguousArray<Value>

  /// Makes the value of each role.
  @inlinable
  public init<Failure>(_ make: (Role) throws(Failure) -> Value) throws(Failure) {
    values = []
    values.reserveCapacity(Role.allCases.count)
    for role in Role.allCases { values.append(try make(role)) }
  }

  /// Gives every role the same value.
  @inlinable
  public init(repeating value: Value) {
    values = ContiguousArray(repeating: value, count: Role.allCases.count)
  }

  /// The value of one role.
  @inlinable
  public subscript(role: Role) -> Value {
    get { values[role.index] }
    // In place: a set would copy an array that only grows, each time that it does.
    _modify { yield &values[role.index] }
  }

  /// Other values of the same roles.
  @inlinable
  public func map<Other, Failure>(
    _ transform: (Value) throws(Failure) -> Other
  ) throws(Failure) -> PerRole<Role, Other> {
    try PerRole<Role, Other> { role throws(Failure) in try transform(self[role]) }
  }
}

extension PerRole where Role == PaymentRole {
  /// Takes the payer's value and the payee's.
  @inlinable
  public init(payer: Value, payee: Value) {
    values = [payer, payee]
  }

  /// The same value for the payer and the payee.
  @inlinable
  public static func both(_ value: Value) -> Self { Self(repeating: value) }

  /// The payer's.
  @inlinable
  public var payer: Value {
    get { self[.payer] }
    _modify { yield &self[.payer] }
  }

  /// The payee's.
  @inlinable
  public var payee: Value {
    get { self[.payee] }
    _modify { yield &self[.payee] }
  }
}

extension PerRole where Role == PaymentRole, Value: SetAlgebra {
  /// These for the payer, and none for the payee.
  package static func payer(_ value: Value) -> Self { Self(payer: value, payee: Value()) }

  /// These for the payee, and none for the payer.
  package static func payee(_ value: Value) -> Self { Self(payer: Value(), payee: value) }
}

extension PerRole: Equatable where Value: Equatable {}
extension PerRole: Hashable where Value: Hashable {}
extension PerRole: Sendable where Value: Sendable {}
