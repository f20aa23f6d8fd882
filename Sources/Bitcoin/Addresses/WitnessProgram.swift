/// Why a version and bytes are not a witness program that has an address.
public enum WitnessProgramError: Error, Equatable, Sendable {
  /// Versions go from 0 to 16.
  case version(Int)
  /// A program has 2 to 40 bytes.
  case length(Int)
  /// A program of version 0 has 20 or 32 bytes (BIP-0141).
  case lengthForVersion0(Int)
}

/// A witness program: the version and the bytes of an output that is spent by a witness.
public struct WitnessProgram: Hashable, Sendable {
  /// From 0 to 16; 0 is P2WPKH or P2WSH, 1 with 32 bytes is taproot, others have no meaning yet.
  public let version: Int
  /// 2 to 40 bytes, 20 or 32 for version 0.
  public let program: [UInt8]

  /// Checks version and length.
  public init(version: Int, program: [UInt8]) throws(WitnessProgramError) {
    guard (0...16).contains(version) else { throw .version(version) }
    guard (2...40).contains(program.count) else { throw .length(program.count) }
    guard version != 0 || program.count == 20 || program.count == 32 else {
      throw .lengthForVersion0(program.count)
    }
    self.init(uncheckedVersion: version, program: program)
  }

  init(uncheckedVersion version: Int, program: [UInt8]) {
    self.version = version
    self.program = program
  }

  /// The program of an anchor, which anyone may spend to raise a fee: `1 4e73`.
  public static let anchor: [UInt8] = [0x4e, 0x73]

  /// Whether it is an anchor.
  public var isAnchor: Bool { version == 1 && program == Self.anchor }

  /// The output script.
  public var script: Script { .witness(version: version, program: program) }

  /// The variant of the checksum for addresses of this version (BIP-0350).
  var variant: Bech32Variant { version == 0 ? .bech32 : .bech32m }
}
