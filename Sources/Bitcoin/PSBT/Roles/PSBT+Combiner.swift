/// Why two PSBTs do not combine.
public enum PSBTCombinationError: Error, Equatable, Sendable {
  /// Their transactions differ.
  case differentTransactions(Txid, Txid)
}

extension PSBT {
  /// Combines two PSBTs of the same transaction; where both have a field, this one's stays.
  public func combined(with other: PSBT) throws(PSBTCombinationError) -> PSBT {
    guard unsigned == other.unsigned else {
      throw .differentTransactions(unsigned.txid, other.unsigned.txid)
    }
    var result = self
    for index in inputs.indices { result.inputs[index].merge(other.inputs[index]) }
    for index in outputs.indices { result.outputs[index].merge(other.outputs[index]) }
    result.extendedKeys.merge(other.extendedKeys)
    result.writtenVersion = writtenVersion ?? other.writtenVersion
    result.proprietary.merge(other.proprietary)
    result.unknown.merge(other.unknown)
    return result
  }
}
