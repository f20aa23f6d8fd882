/// One spent output, and the scriptSig and witness that satisfy its script.
public struct TransactionInput: Hashable, Sendable {
  /// The output that is spent.
  public var previousOutput: OutPoint
  /// The scriptSig, which satisfies the output's script; empty for native segwit.
  public var scriptSig: Script
  /// The nSequence: whether nLockTime is in force, and the relative lock.
  public var sequence: InputSequence
  /// The witness, which satisfies a witness program; encoded apart from the rest of the input.
  public var witness: Witness

  /// Spends an output, without scriptSig and witness unless given.
  public init(
    previousOutput: OutPoint, scriptSig: Script = Script(), sequence: InputSequence = .final,
    witness: Witness = Witness()
  ) {
    self.previousOutput = previousOutput
    self.scriptSig = scriptSig
    self.sequence = sequence
    self.witness = witness
  }
}

/// The encoding without the witness, which a transaction has after its outputs.
extension TransactionInput: WireFormat {
  public static var minimumSize: Int { 41 }

  public init(from reader: inout ByteReader) throws(CodecError) {
    previousOutput = try OutPoint(from: &reader)
    scriptSig = try Script(from: &reader)
    sequence = InputSequence(rawValue: try reader.readInteger())
    witness = Witness()
  }

  public func encode(to sink: inout some ByteSink) {
    previousOutput.encode(to: &sink)
    scriptSig.encode(to: &sink)
    sink.write(sequence.rawValue)
  }
}
