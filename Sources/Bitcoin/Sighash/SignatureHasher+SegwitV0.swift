public import Hashing

/// The signature hash of witness version 0 (BIP143), which commits to the spent amount.
extension SignatureHasher {
  /// The digest that a signature in a P2WPKH or P2WSH spend signs.
  public func segwitV0(
    input: Int, scriptCode: Script, amount: Amount, type: SighashType
  ) -> Digest<32> {
    var sink = HashSink<DoubleSHA256>()
    writeSegwitV0(input: input, scriptCode: scriptCode, amount: amount, type: type, to: &sink)
    return sink.finalize()
  }

  /// The bytes whose double SHA-256 is the hash.
  public func segwitV0Preimage(
    input: Int, scriptCode: Script, amount: Amount, type: SighashType
  ) -> [UInt8] {
    var buffer = ByteBuffer()
    writeSegwitV0(input: input, scriptCode: scriptCode, amount: amount, type: type, to: &buffer)
    return buffer.bytes
  }

  private func writeSegwitV0(
    input index: Int, scriptCode: Script, amount: Amount, type: SighashType,
    to sink: inout some ByteSink
  ) {
    let input = transaction.inputs[index]
    let coversSequences = !type.isAnyoneCanPay && type.outputs == .all
    sink.write(transaction.version)
    sink.write(type.isAnyoneCanPay ? Self.nothing : SHA256.hash(prevouts))
    sink.write(coversSequences ? SHA256.hash(sequences) : Self.nothing)
    input.previousOutput.encode(to: &sink)
    scriptCode.encode(to: &sink)
    amount.encode(to: &sink)
    sink.write(input.sequence.rawValue)
    sink.write(segwitV0Outputs(input: index, type: type))
    sink.write(transaction.lockTime.rawValue)
    sink.write(type.rawValue)
  }

  private func segwitV0Outputs(input: Int, type: SighashType) -> Digest<32> {
    switch type.outputs {
    case .all: SHA256.hash(outputs)
    case .none: Self.nothing
    case .single:
      input < transaction.outputs.count
        ? SHA256.hash(Self.digest { transaction.outputs[input].encode(to: &$0) })
        : Self.nothing
    }
  }

  private static var nothing: Digest<32> { Digest(InlineArray(repeating: 0)) }
}
