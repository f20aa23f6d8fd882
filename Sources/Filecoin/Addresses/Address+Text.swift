internal import Hashing

extension Address {
  private static let maximumCharacters = 115
  private static let maximumDigits = 19
  private static let checksumCount = 4
  private static let namespaceEnd = UInt8(ascii: "f")

  /// The address as people write it: network, kind, then a number or base32 with a checksum.
  public func text(_ network: AddressNetwork = .main) -> String {
    let start = (network == .main ? "f" : "t") + String(bytes[0])
    switch kind {
    case .id: return start + String(number.value)
    case .secp256k1, .actor, .bls:
      return start + Base32.encode(payload + Self.checksum(of: bytes))
    case .delegated:
      let name = Base32.encode(number.rest + Self.checksum(of: bytes))
      return start + String(number.value) + "f" + name
    }
  }

  /// Reads an address as people write it; either network is accepted, and forgotten.
  public init(text: String) throws(AddressError) {
    try self.init(characters: Array(text.utf8))
  }

  private init(characters: [UInt8]) throws(AddressError) {
    guard characters.count > 2, characters.count <= Self.maximumCharacters else {
      throw .wrongLength(characters.count)
    }
    guard characters[0] == UInt8(ascii: "f") || characters[0] == UInt8(ascii: "t") else {
      throw .unknownNetwork(characters[0])
    }
    let number = characters[1] &- UInt8(ascii: "0")
    guard let kind = AddressKind(rawValue: number) else { throw .unknownProtocol(characters[1]) }
    let rest = characters.dropFirst(2)
    switch kind {
    case .id: try self.init(id: Self.number(rest))
    case .secp256k1, .actor: try self.init(kind, base32: rest, count: Self.hashCount)
    case .bls: try self.init(kind, base32: rest, count: Self.blsKeyCount)
    case .delegated: try self.init(delegated: rest)
    }
  }

  private init(
    _ kind: AddressKind, base32 text: ArraySlice<UInt8>, count: Int
  ) throws(AddressError) {
    guard text.count == Base32.characters(for: count + Self.checksumCount) else {
      throw .wrongLength(text.endIndex)
    }
    try self.init(start: [kind.rawValue], base32: text)
  }

  private init(delegated text: ArraySlice<UInt8>) throws(AddressError) {
    guard let end = text.firstIndex(of: Self.namespaceEnd) else { throw .notDecimal }
    let namespace = try Self.number(text[..<end])
    guard namespace <= UInt64(Int64.max) else { throw .aboveMaximumNumber(namespace) }
    let start = [AddressKind.delegated.rawValue] + LEB128.encode(namespace)
    try self.init(start: start, base32: text[(end + 1)...])
  }

  private init(start: [UInt8], base32 text: ArraySlice<UInt8>) throws(AddressError) {
    let decoded: [UInt8]
    do { decoded = try Base32.decode(text) } catch {
      throw AddressError(error, count: text.endIndex)
    }
    guard decoded.count >= Self.checksumCount else { throw .wrongLength(text.endIndex) }
    let bytes = start + decoded.dropLast(Self.checksumCount)
    guard decoded.suffix(Self.checksumCount).elementsEqual(Self.checksum(of: bytes)) else {
      throw .wrongChecksum
    }
    try self.init(bytes: bytes)
  }

  private static func number(_ text: ArraySlice<UInt8>) throws(AddressError) -> UInt64 {
    guard text.count <= maximumDigits else { throw .wrongLength(text.endIndex) }
    guard
      text.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      text.count == 1 || text.first != UInt8(ascii: "0"),
      let number = UInt64(String(decoding: text, as: UTF8.self))
    else { throw .notDecimal }
    return number
  }

  private static func checksum(of bytes: [UInt8]) -> [UInt8] {
    let digest: Digest<4> = BLAKE2b.hash(bytes)
    return digest.array
  }
}

extension AddressError {
  /// Says why a text of so many characters is not base32 where it should be.
  init(_ failure: Base32.Failure, count: Int) {
    switch failure {
    case .notADigit(let offset): self = .notBase32(offset: offset)
    case .wrongLength: self = .wrongLength(count)
    case .spareBitsSet: self = .spareBitsSet
    }
  }
}
