internal import Hashing

extension Address {
  /// Reads an address of the wanted chain; the error for another chain's address names that chain.
  public init(_ text: some StringProtocol, network: Network) throws(AddressError) {
    let (destination, networks) = try Destination.parse(text)
    guard networks.contains(network) else { throw .otherNetwork(networks) }
    self.init(destination, network: network)
  }
}

extension Destination {
  fileprivate typealias Parsed = (destination: Destination, networks: [Network])

  /// Reads a text with a known prefix as bech32, and every other text as base58.
  fileprivate static func parse(_ text: some StringProtocol) throws(AddressError) -> Parsed {
    if startsWithBech32Prefix(text) {
      let decoded: Bech32
      do { decoded = try Bech32(text) } catch { throw .bech32(error) }
      return try parse(decoded)
    }
    let payload: [UInt8]
    do { payload = try Base58Check.decode(text, maximumBytes: 21) } catch {
      throw errorOfUnknownPrefix(text) ?? .base58(error)
    }
    return try parse(payload)
  }

  private static func startsWithBech32Prefix(_ text: some StringProtocol) -> Bool {
    let head = text.prefix(5).lowercased()
    return Network.allCases.contains { head.hasPrefix("\($0.bech32Prefix)1") }
  }

  /// Finds a better error for a text that is not base58: valid bech32 with an unknown prefix.
  private static func errorOfUnknownPrefix(_ text: some StringProtocol) -> AddressError? {
    do { return .unknownPrefix(try Bech32(text).prefix) } catch { return nil }
  }

  private static func parse(_ payload: [UInt8]) throws(AddressError) -> Parsed {
    guard let hash = Digest<20>(payload.dropFirst()) else { throw .wrongLength(payload.count) }
    let ofKey = Network.having(payload[0], as: \.publicKeyHashVersion)
    if !ofKey.isEmpty { return (.publicKeyHash(hash), ofKey) }
    let ofScript = Network.having(payload[0], as: \.scriptHashVersion)
    if !ofScript.isEmpty { return (.scriptHash(hash), ofScript) }
    throw .unknownVersion(payload[0])
  }

  private static func parse(_ text: Bech32) throws(AddressError) -> Parsed {
    let networks = Network.having(text.prefix, as: \.bech32Prefix)
    guard let first = text.digits.first else { throw .versionMissing }
    let version = Int(first)
    let bytes: [UInt8]
    do { bytes = try BitRegrouping.bytes(of: text.digits.dropFirst()) } catch {
      throw .padding(error)
    }
    let program: WitnessProgram
    do { program = try WitnessProgram(version: version, program: bytes) } catch {
      throw .program(error)
    }
    guard text.variant == program.variant else {
      throw .wrongVariant(text.variant, version: version)
    }
    return (.witness(program), networks)
  }
}
