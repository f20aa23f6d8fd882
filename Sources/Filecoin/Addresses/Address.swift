internal import Hashing
public import Secp256k1

/// The name of an account or an actor on the chain.
///
/// The same actor may have several: the number is given by the chain, the others are made from keys
/// and data, and outlive reorganisations.
public struct Address: Hashable, Sendable {
  /// The most bytes that an address has.
  public static let maximumBytes = 64
  /// The number of the actor that creates others.
  public static let initActor = Address(uncheckedID: 1)

  /// The number of the kind, then what the kind consists of.
  public let bytes: [UInt8]

  init(unchecked bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Refuses numbers of more than 63 bits.
  public init(id: UInt64) throws(AddressError) {
    guard id <= UInt64(Int64.max) else { throw .aboveMaximumNumber(id) }
    self.init(uncheckedID: id)
  }

  /// Takes a number of which the caller knows that it has at most 63 bits.
  public init(uncheckedID id: UInt64) {
    precondition(id <= UInt64(Int64.max), "the chain counts its actors from zero")
    self.init(unchecked: [AddressKind.id.rawValue] + LEB128.encode(id))
  }

  /// The address of the account that a key controls.
  public init(_ key: PublicKey) {
    self.init(.secp256k1, hashing: key.uncompressed)
  }

  /// The address that is made from what is special to the creation of an actor.
  public init(actorData: [UInt8]) {
    self.init(.actor, hashing: actorData)
  }

  private init(_ kind: AddressKind, hashing data: [UInt8]) {
    let payload: Digest<20> = BLAKE2b.hash(data)
    self.init(unchecked: [kind.rawValue] + payload.array)
  }

  /// The kind of the address.
  public var kind: AddressKind {
    guard let kind = bytes.first.flatMap(AddressKind.init) else {
      preconditionFailure("every address begins with its kind")
    }
    return kind
  }

  /// The number of the actor, if the address is that number.
  public var id: UInt64? {
    kind == .id ? number.value : nil
  }

  /// The bytes after the kind.
  var payload: ArraySlice<UInt8> {
    bytes.dropFirst()
  }

  /// The number of an actor, or of a delegated address's namespace, and what follows it.
  var number: LEB128.Number {
    guard let number = LEB128.decode(payload) else {
      preconditionFailure("the number was checked when the address was made")
    }
    return number
  }
}

extension Address {
  /// Takes the bytes at once, where an array would be taken byte by byte.
  public func hash(into hasher: inout Hasher) {
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}

extension Address: Comparable {
  /// Compares byte by byte.
  public static func < (left: Self, right: Self) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}
