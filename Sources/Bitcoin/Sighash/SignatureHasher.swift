internal import Hashing

/// Computes the digests that the signatures of one transaction sign.
///
/// The hashes that all inputs share are computed once, here; each signature then costs only its own
/// message, however many inputs the transaction has. It is immutable, and a class only so that
/// passing it on copies a single reference.
public final class SignatureHasher: Sendable {
  /// The transaction that is signed.
  public let transaction: Transaction
  /// The outputs that its inputs spend, in order; only taproot needs all of them.
  public let spentOutputs: [TransactionOutput]

  let prevouts: Digest<32>
  let sequences: Digest<32>
  let outputs: Digest<32>
  /// The hashes of the spent outputs, if all are known and one of them is a taproot output.
  let spent: SpentDigests?

  /// The hashes of the spent outputs in taproot's message.
  struct SpentDigests: Sendable {
    let amounts: Digest<32>
    let scripts: Digest<32>
  }

  /// Prepares the shared hashes of a transaction.
  public init(_ transaction: Transaction, spentOutputs: [TransactionOutput] = []) {
    self.transaction = transaction
    self.spentOutputs = spentOutputs
    prevouts = Self.digest { sink in
      for input in transaction.inputs { input.previousOutput.encode(to: &sink) }
    }
    sequences = Self.digest { sink in
      for input in transaction.inputs { sink.write(input.sequence.rawValue) }
    }
    outputs = Self.digest { sink in
      for output in transaction.outputs { output.encode(to: &sink) }
    }
    spent = Self.spentDigests(of: transaction, spentOutputs)
  }

  private static func spentDigests(
    of transaction: Transaction, _ outputs: [TransactionOutput]
  ) -> SpentDigests? {
    guard outputs.count == transaction.inputs.count,
      outputs.contains(where: { $0.scriptPubKey.bytes.first == Opcode.push1.rawValue })
    else { return nil }
    return SpentDigests(
      amounts: digest { sink in for output in outputs { output.value.encode(to: &sink) } },
      scripts: digest { sink in for output in outputs { output.scriptPubKey.encode(to: &sink) } })
  }

  static func digest(_ write: (inout HashSink<SHA256>) -> Void) -> Digest<32> {
    var sink = HashSink<SHA256>()
    write(&sink)
    return sink.finalize()
  }
}
