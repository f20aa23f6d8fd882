/// A partially signed transaction (BIP-0174, version 0): what its signers must know, and what they
/// have signed so far.
///
/// Two parties spend a P2WSH output that both must sign for:
///
///     var mine = try PSBT(unsigned: commitment)
///     try mine.setSpentOutput(funding, witnessScript: script, input: 0)
///     try mine.sign(input: 0, with: secret)
///     var both = try mine.combined(with: PSBT(base64: theirs))
///     try both.finalize()
///     let transaction = try both.extractTransaction()
public struct PSBT: Hashable, Sendable {
  /// The transaction, without any scriptSig or witness.
  public let unsigned: Transaction
  /// Extended keys from which the transaction's keys are derived.
  public var extendedKeys: [PSBTExtendedKey] = []
  /// The version, if it is written out; only zero is supported, which may be left out.
  public internal(set) var writtenVersion: UInt32?
  /// Proprietary fields: defined by some program for its own use.
  public var proprietary: [PSBTProprietaryField] = []
  /// Fields of unknown types.
  public var unknown: [PSBTUnknownField] = []
  /// The map of each input, in the transaction's order.
  public internal(set) var inputs: [PSBTInput]
  /// The map of each output, in the transaction's order.
  public internal(set) var outputs: [PSBTOutput]

  /// Starts with an unsigned transaction.
  public init(unsigned transaction: Transaction) throws(PSBTCreationError) {
    for (index, input) in transaction.inputs.enumerated() {
      guard input.scriptSig.isEmpty else { throw .scriptSigPresent(input: index) }
      guard input.witness.isEmpty else { throw .witnessPresent(input: index) }
    }
    unsigned = transaction
    inputs = transaction.inputs.map { _ in PSBTInput() }
    outputs = transaction.outputs.map { _ in PSBTOutput() }
  }

  /// Whether every input is final.
  public var isFinal: Bool { inputs.allSatisfy(\.isFinal) }
}

/// Why a transaction cannot become a PSBT.
public enum PSBTCreationError: Error, Equatable, Sendable {
  /// The input already has a scriptSig.
  case scriptSigPresent(input: Int)
  /// The input already has a witness.
  case witnessPresent(input: Int)
}
