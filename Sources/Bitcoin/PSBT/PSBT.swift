/// A transaction on its way to being signed (BIP-0174, version 0): what its signers must know,
/// and what they have signed so far.
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
  /// The transaction with no script and no witness where signatures go.
  public let unsigned: Transaction
  /// Extended keys from which the transaction's keys are derived.
  public var extendedKeys: [PSBTExtendedKey] = []
  /// The version, if it is written out; only zero is understood, which need not be.
  public internal(set) var writtenVersion: UInt32?
  /// Fields that someone defined for their own use.
  public var proprietary: [PSBTProprietaryField] = []
  /// Fields whose types mean nothing here.
  public var unknown: [PSBTUnknownField] = []
  /// What is known of each input, in the transaction's order.
  public internal(set) var inputs: [PSBTInput]
  /// What is known of each output, in the transaction's order.
  public internal(set) var outputs: [PSBTOutput]

  /// Starts with a transaction that nobody has signed.
  public init(unsigned transaction: Transaction) throws(PSBTCreationError) {
    for (index, input) in transaction.inputs.enumerated() {
      guard input.scriptSig.isEmpty else { throw .scriptSigPresent(input: index) }
      guard input.witness.isEmpty else { throw .witnessPresent(input: index) }
    }
    unsigned = transaction
    inputs = transaction.inputs.map { _ in PSBTInput() }
    outputs = transaction.outputs.map { _ in PSBTOutput() }
  }

  /// Whether every input has all that it needs in the transaction.
  public var isFinal: Bool { inputs.allSatisfy(\.isFinal) }
}

/// Why a transaction cannot become a PSBT.
public enum PSBTCreationError: Error, Equatable, Sendable {
  /// The input has a script already.
  case scriptSigPresent(input: Int)
  /// The input has a witness already.
  case witnessPresent(input: Int)
}
