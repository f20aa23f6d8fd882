internal import Hashing

/// Why bytes or a text are not a content identifier.
public enum ContentIdentifierError: Error, Equatable, Sendable {
  /// The identifier is empty, or longer than any that the chain uses.
  case wrongLength(Int)
  /// A text begins with `b`; in CBOR a zero stands before the identifier.
  case wrongPrefix
  /// Only version 1 is known; this number is there.
  case unknownVersion(UInt64)
  /// A number is not LEB128 in its shortest form.
  case notLEB128
  /// The identifier announces a digest of another length than the one that it has.
  case wrongDigestLength(announced: UInt64, actual: Int)
  /// This character after the prefix, counted from zero, is not in the alphabet of base32.
  case notBase32(offset: Int)
  /// The last character in base32 has bits that belong to no byte, and they are not zero.
  case spareBitsSet
}

/// The name of a piece of data by its hash (a CID of version 1).
public struct ContentIdentifier: Hashable, Sendable {
  /// The most bytes that an identifier has here.
  public static let maximumBytes = 100

  /// What the identifier of every block of the chain begins with: version 1, DAG-CBOR, and a
  /// BLAKE2b digest of 32 bytes.
  static let blockPrefix: [UInt8] = [0x01, 0x71, 0xa0, 0xe4, 0x02, 0x20]

  /// The version, the codec, the hash function, the digest's length, the digest.
  public let bytes: [UInt8]

  init(unchecked bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Names a block of the chain: its bytes are CBOR.
  public init(hashing block: [UInt8]) {
    let digest: Digest<32> = BLAKE2b.hash(block)
    self.init(unchecked: Self.blockPrefix + digest.array)
  }

  /// Names raw data that is short enough to be its own digest, such as the name of built-in code.
  init(ofRawText text: String) {
    let digest = Array(text.utf8)
    self.init(unchecked: [0x01, 0x55, 0x00, UInt8(digest.count)] + digest)
  }

  /// Reads an identifier of version 1, whatever its codec and its hash function.
  public init(bytes: [UInt8]) throws(ContentIdentifierError) {
    guard !bytes.isEmpty, bytes.count <= Self.maximumBytes else { throw .wrongLength(bytes.count) }
    var rest = bytes[...]
    let version = try Self.number(&rest)
    guard version == 1 else { throw .unknownVersion(version) }
    _ = try Self.number(&rest)
    _ = try Self.number(&rest)
    let count = try Self.number(&rest)
    guard count == UInt64(rest.count) else {
      throw .wrongDigestLength(announced: count, actual: rest.count)
    }
    self.init(unchecked: bytes)
  }

  private static func number(
    _ rest: inout ArraySlice<UInt8>
  ) throws(ContentIdentifierError) -> UInt64 {
    guard let number = LEB128.decode(rest) else { throw .notLEB128 }
    rest = number.rest
    return number.value
  }
}

extension ContentIdentifier {
  /// The identifier as nodes print it: `b`, then base32, as in `bafy2bza…`.
  public var text: String {
    "b" + Base32.encode(bytes)
  }

  /// Reads an identifier as nodes print it.
  public init(text: String) throws(ContentIdentifierError) {
    let characters = Array(text.utf8)
    guard characters.count <= 1 + Base32.characters(for: Self.maximumBytes) else {
      throw .wrongLength(characters.count)
    }
    guard characters.first == UInt8(ascii: "b") else { throw .wrongPrefix }
    let bytes: [UInt8]
    do { bytes = try Base32.decode(characters.dropFirst()) } catch {
      throw ContentIdentifierError(error)
    }
    try self.init(bytes: bytes)
  }
}

extension ContentIdentifierError {
  init(_ failure: Base32.Failure) {
    switch failure {
    case .notADigit(let offset): self = .notBase32(offset: offset)
    case .wrongLength(let count): self = .wrongLength(count)
    case .spareBitsSet: self = .spareBitsSet
    }
  }
}

extension ContentIdentifier {
  /// Takes the bytes at once, where an array would be taken byte by byte.
  public func hash(into hasher: inout Hasher) {
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}

extension ContentIdentifier: Comparable {
  /// Compares byte by byte.
  public static func < (left: Self, right: Self) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}
