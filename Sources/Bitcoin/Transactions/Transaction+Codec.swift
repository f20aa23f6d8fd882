extension Transaction: WireFormat {
  public static var minimumSize: Int { 10 }

  /// Reads a transaction in BIP144's format, or the older one where it has no witness.
  public init(from reader: inout ByteReader) throws(CodecError) {
    version = try reader.readInteger()
    var flags: UInt8 = 0
    let flagsOffset = reader.offset + 1
    inputs = try reader.readList()
    outputs = []
    if inputs.isEmpty {
      flags = try reader.readInteger()
      if flags != 0 {
        inputs = try reader.readList()
        outputs = try reader.readList()
      }
    } else {
      outputs = try reader.readList()
    }
    if flags & 1 == 1 {
      for index in inputs.indices { inputs[index].witness = try Witness(from: &reader) }
      guard inputs.contains(where: { !$0.witness.isEmpty }) else {
        throw .superfluousWitness(offset: flagsOffset)
      }
    }
    guard flags <= 1 else { throw .unknownTransactionFlags(offset: flagsOffset, flags: flags) }
    lockTime = LockTime(rawValue: try reader.readInteger())
  }

  /// Reads a transaction in the format before BIP144, as a PSBT carries it.
  public init(withoutWitnessFrom reader: inout ByteReader) throws(CodecError) {
    version = try reader.readInteger()
    inputs = try reader.readList()
    outputs = try reader.readList()
    lockTime = LockTime(rawValue: try reader.readInteger())
  }

  public func encode(to sink: inout some ByteSink) {
    guard hasWitness else { return encodeWithoutWitness(to: &sink) }
    sink.write(version)
    sink.write(0 as UInt8)
    sink.write(1 as UInt8)
    sink.write(list: inputs)
    sink.write(list: outputs)
    for input in inputs { input.witness.encode(to: &sink) }
    sink.write(lockTime.rawValue)
  }

  /// Writes the transaction as if it had no witnesses: what its txid commits to.
  public func encodeWithoutWitness(to sink: inout some ByteSink) {
    sink.write(version)
    sink.write(list: inputs)
    sink.write(list: outputs)
    sink.write(lockTime.rawValue)
  }
}
