import Bitcoin
import TestSupport
import Testing

@Suite("Addresses")
struct AddressTests {
  struct Known: Decodable, Sendable {
    let string: String
    let payload: HexBytes
    let chain: String
    let isPrivkey: Bool
    let tryCaseFlip: Bool?

    var network: Network { Network(vectorName: chain) }
  }

  struct Segwit: Decodable, Sendable {
    let address: String
    let hrp: String?
    let witnessVersion: Int?
    let witnessProgram: HexBytes?
    let scriptPubKey: HexBytes?
    let reason: String?

    var network: Network { address.lowercased().hasPrefix("bc") ? .mainnet : .testnet }
  }

  static func known() throws -> [Known] {
    try Vectors.cases(of: .base58, kind: "key_io_valid").filter { !$0.isPrivkey }
  }

  @Test(
    "a published address stands for the published script, and the script for the address",
    .enabled(if: Vectors.arePresent, Vectors.absence), arguments: try known())
  func addresses(known: Known) throws {
    let address = try Address(known.string, network: known.network)
    let script = Script(known.payload.bytes)
    #expect(address.script == script)
    #expect(address.description == known.string)
    #expect(Address(script: script, network: known.network) == address)
  }

  @Test(
    "an address in capitals is the same if it is bech32",
    .enabled(if: Vectors.arePresent, Vectors.absence),
    arguments: try known().filter { $0.tryCaseFlip == true })
  func capitals(known: Known) throws {
    let address = try Address(known.string.uppercased(), network: known.network)
    #expect(address.script.bytes == known.payload.bytes)
  }

  @Test(
    "an address is refused on the chains that it is not for, which the error names",
    .enabled(if: Vectors.arePresent, Vectors.absence), arguments: try known())
  func otherNetworks(known: Known) throws {
    let isBech32 = known.tryCaseFlip == true
    let sharing: [Network] =
      switch known.network {
      case .mainnet: [.mainnet]
      case .regtest where isBech32: [.regtest]
      case .testnet, .signet: isBech32 ? [.testnet, .signet] : [.testnet, .signet, .regtest]
      case .regtest: [.testnet, .signet, .regtest]
      }
    for network in Network.allCases where !sharing.contains(network) {
      #expect(throws: AddressError.otherNetwork(sharing)) {
        try Address(known.string, network: network)
      }
    }
    for network in sharing {
      #expect(try Address(known.string, network: network).description == known.string)
    }
  }

  @Test(
    "a published address with its last character changed is refused",
    .enabled(if: Vectors.arePresent, Vectors.absence), arguments: try known())
  func changed(known: Known) throws {
    let last = try #require(known.string.last)
    let changed = known.string.dropLast() + (last == "p" ? "q" : "p")
    let expected: AddressError =
      known.tryCaseFlip == true ? .bech32(.checksumMismatch) : .base58(.checksumMismatch)
    #expect(throws: expected) { try Address(changed, network: known.network) }
  }

  @Test(
    "a published text that is neither address nor key is refused as both on every chain",
    .enabled(if: Vectors.arePresent, Vectors.absence),
    arguments: try Vectors.cases(of: .base58, kind: "key_io_invalid", as: Bech32Tests.Text.self))
  func invalid(text: Bech32Tests.Text) {
    for network in Network.allCases {
      #expect(throws: AddressError.self) { try Address(text.string, network: network) }
      #expect(throws: WIFError.self) { try WIF(text.string, network: network) }
    }
  }

  @Test(
    "a published segwit address stands for the published program",
    .enabled(if: Vectors.arePresent, Vectors.absence),
    arguments: try Vectors.cases(of: .bip350, kind: "valid_address", as: Segwit.self))
  func segwit(case known: Segwit) throws {
    let address = try Address(known.address, network: known.network)
    let version = try #require(known.witnessVersion)
    let program = try WitnessProgram(
      version: version, program: #require(known.witnessProgram).bytes)
    #expect(address.destination == .witness(program))
    #expect(address.script.bytes == known.scriptPubKey?.bytes)
    #expect(address.description == known.address.lowercased())
  }

  @Test(
    "BIP173's addresses hold for version 0, and BIP350 replaced the others",
    .enabled(if: Vectors.arePresent, Vectors.absence),
    arguments: try Vectors.cases(of: .bip173, kind: "valid_address", as: Segwit.self))
  func beforeBech32m(case known: Segwit) throws {
    let version = try #require(known.witnessVersion)
    guard version > 0 else {
      let address = try Address(known.address, network: known.network)
      #expect(address.script.bytes == known.scriptPubKey?.bytes)
      return
    }
    #expect(throws: AddressError.wrongVariant(.bech32, version: version)) {
      try Address(known.address, network: known.network)
    }
  }

  static let errors: [String: [AddressError]] = [
    "Invalid human-readable part": [.unknownPrefix("tc")],
    "Invalid checksum": [.bech32(.checksumMismatch)],
    "Invalid witness version": [.program(.version(17))],
    "Invalid program length": [.program(.length(1)), .program(.length(41))],
    "Invalid program length (1 byte)": [.program(.length(1))],
    "Invalid program length (41 bytes)": [.program(.length(41))],
    "Invalid program length for witness version 0 (per BIP141)": [
      .program(.lengthForVersion0(16))
    ],
    "Mixed case": [.bech32(.mixedCase(offset: 58))],
    "zero padding of more than 4 bits": [.padding(.tooLong(bits: 6)), .padding(.tooLong(bits: 7))],
    "Non-zero padding in 8-to-5 conversion": [.padding(.notZero(bits: 4))],
    "Empty data section": [.versionMissing],
    "Invalid checksum (Bech32 instead of Bech32m)": [
      .wrongVariant(.bech32, version: 1), .wrongVariant(.bech32, version: 2),
      .wrongVariant(.bech32, version: 16),
    ],
    "Invalid checksum (Bech32m instead of Bech32)": [.wrongVariant(.bech32m, version: 0)],
    "Invalid character in checksum": [.bech32(.notADigit(offset: 59))],
  ]

  @Test(
    "a published text that is not a segwit address is refused for the published reason",
    .enabled(if: Vectors.arePresent, Vectors.absence),
    arguments: try Vectors.cases(of: .bip173, kind: "invalid_address", as: Segwit.self)
      + Vectors.cases(of: .bip350, kind: "invalid_address", as: Segwit.self))
  func notSegwit(case text: Segwit) throws {
    let expected = try #require(Self.errors[text.reason ?? ""])
    let error = try #require(throws: AddressError.self) {
      try Address(text.address, network: text.network)
    }
    #expect(expected.contains(error), "\(error)")
  }

  @Test("an anchor has an address on every chain", arguments: Network.allCases)
  func anchor(network: Network) throws {
    let program = try WitnessProgram(version: 1, program: [0x4e, 0x73])
    let address = Address(.witness(program), network: network)
    #expect(program.isAnchor)
    #expect(address.script.template == .anchor)
    #expect(try Address(address.description, network: network) == address)
  }

  @Test("mainnet's anchor is written as BIP433 has it")
  func mainnetAnchor() throws {
    #expect(try Address("bc1pfeessrawgf", network: .mainnet).script.template == .anchor)
  }

  static let withoutAddress: [Script] = [
    Script(),
    .payToPublicKey([2] + [UInt8](repeating: 1, count: 32)),
    .multisig(required: 1, keys: [[2] + [UInt8](repeating: 1, count: 32)]),
    Script([Opcode.return.rawValue, 1, 7]),
    .witness(version: 0, program: [UInt8](repeating: 1, count: 21)),
  ]

  @Test("a script of a form without address has none", arguments: withoutAddress)
  func none(script: Script) {
    #expect(Address(script: script, network: .regtest) == nil)
  }

  @Test("base58 of a length or version that no address has is refused for that")
  func otherBase58() {
    #expect(throws: AddressError.wrongLength(20)) {
      try Address(Base58Check.encode([UInt8](repeating: 0, count: 20)), network: .mainnet)
    }
    #expect(throws: AddressError.unknownVersion(1)) {
      try Address(Base58Check.encode([1] + [UInt8](repeating: 0, count: 20)), network: .mainnet)
    }
    #expect(throws: AddressError.wrongLength(0)) {
      try Address(Base58Check.encode([]), network: .mainnet)
    }
  }
}

extension Network {
  /// The chain by the name that Bitcoin Core's vectors use.
  init(vectorName name: String) {
    switch name {
    case "main": self = .mainnet
    case "test": self = .testnet
    case "signet": self = .signet
    default: self = .regtest
    }
  }
}
