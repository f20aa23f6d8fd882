public import Hashing

/// The signature hash before segwit: of a copy of the transaction with parts blanked.
extension SignatureHasher {
  /// The digest that a signature in an output's script or a P2SH redeem script signs.
  ///
  /// The script code is the script after the last executed OP_CODESEPARATOR, with the signature
  /// itself already removed.
  public func legacy(input: Int, scriptCode: Script, type: SighashType) -> Digest<32> {
    guard !lacksMatchingOutput(input: input, type: type) else { return Self.one }
    var sink = HashSink<DoubleSHA256>()
    writeLegacy(input: input, scriptCode: scriptCode, type: type, to: &sink)
    return sink.finalize()
  }

  /// The bytes whose double SHA-256 is the hash; `nil` for SIGHASH_SINGLE without an output at the
  /// input's index, where the hash is the constant one.
  public func legacyPreimage(input: Int, scriptCode: Script, type: SighashType) -> [UInt8]? {
    guard !lacksMatchingOutput(input: input, type: type) else { return nil }
    var buffer = ByteBuffer()
    writeLegacy(input: input, scriptCode: scriptCode, type: type, to: &buffer)
    return buffer.bytes
  }

  private func lacksMatchingOutput(input: Int, type: SighashType) -> Bool {
    type.outputs == .single && input >= transaction.outputs.count
  }

  private static var one: Digest<32> {
    var bytes = InlineArray<32, UInt8>(repeating: 0)
    bytes[0] = 1
    return Digest(bytes)
  }

  private func writeLegacy(
    input: Int, scriptCode: Script, type: SighashType, to sink: inout some ByteSink
  ) {
    sink.write(transaction.version)
    writeLegacyInputs(input: input, scriptCode: scriptCode, type: type, to: &sink)
    writeLegacyOutputs(input: input, type: type, to: &sink)
    sink.write(transaction.lockTime.rawValue)
    sink.write(type.rawValue)
  }

  private func writeLegacyInputs(
    input signed: Int, scriptCode: Script, type: SighashType, to sink: inout some ByteSink
  ) {
    let covered = type.isAnyoneCanPay ? signed..<signed + 1 : transaction.inputs.indices
    sink.write(compactSize: covered.count)
    for index in covered {
      let input = transaction.inputs[index]
      let isSigned = index == signed
      input.previousOutput.encode(to: &sink)
      writeLegacyCode(isSigned ? scriptCode : Script(), to: &sink)
      let keepsSequence = isSigned || type.outputs == .all
      sink.write(keepsSequence ? input.sequence.rawValue : 0)
    }
  }

  /// Core writes the length of the whole script, then only as much of it as it can read: a push
  /// that runs past the end loses its data.
  private func writeLegacyCode(_ scriptCode: Script, to sink: inout some ByteSink) {
    let code = scriptCode.removingCodeSeparators
    sink.write(compactSize: code.count)
    sink.write(Array(code.bytes.prefix(code.readCount)))
  }

  private func writeLegacyOutputs(
    input: Int, type: SighashType, to sink: inout some ByteSink
  ) {
    switch type.outputs {
    case .all:
      sink.write(list: transaction.outputs)
    case .none:
      sink.write(compactSize: 0)
    case .single:
      sink.write(compactSize: input + 1)
      for _ in 0..<input { Self.blank.encode(to: &sink) }
      transaction.outputs[input].encode(to: &sink)
    }
  }

  /// The placeholder of an output that SIGHASH_SINGLE does not cover.
  private static var blank: TransactionOutput {
    TransactionOutput(value: Amount(uncheckedSatoshis: -1), scriptPubKey: Script())
  }
}
