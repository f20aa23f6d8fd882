public import Hashing

/// How a coinbase commits to all witnesses of its block (BIP141).
///
///     OP_RETURN <aa21a9ed ‖ hash of the witness root and the reserved value>
public struct WitnessCommitment: Hashable, Sendable {
  /// The double SHA-256 of the witness merkle root and the coinbase's reserved value.
  public let hash: Digest<32>

  private static let prefix: [UInt8] = [Opcode.return.rawValue, 0x24, 0xaa, 0x21, 0xa9, 0xed]

  /// Commits to a root and the 32 bytes in the coinbase's witness.
  public init(witnessRoot: Digest<32>, reservedValue: [UInt8]) {
    var running = DoubleSHA256()
    running.update(witnessRoot)
    running.update(reservedValue)
    hash = running.finalize()
  }

  /// Reads the commitment from an output's script, which may continue after it.
  public init?(_ script: Script) {
    let bytes = script.bytes
    guard bytes.count >= 38, bytes.starts(with: Self.prefix),
      let hash = Digest<32>(bytes[6..<38])
    else { return nil }
    self.hash = hash
  }

  /// The script of the output that commits.
  public var script: Script { Script(Self.prefix + hash.array) }
}
