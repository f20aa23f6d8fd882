import Bitcoin

/// Why each published invalid PSBT is invalid, by the name that it is published under.
///
/// The offsets were counted by hand, so that no case can fail for another reason than its own.
enum PSBTFaults {
  static let byName: [String: PSBTError] = [
    "Network transaction, not PSBT format": .badMagic,
    "PSBT missing outputs": .missingMap(.output(0)),
    "PSBT where one input has a filled scriptSig in the unsigned tx":
      fault(.global, 0x00, at: 5, .scriptSigPresent(input: 0)),
    "PSBT where inputs and outputs are provided but without an unsigned tx":
      .missingUnsignedTransaction,
    "PSBT with duplicate keys in an input":
      .duplicateKey(PSBTPlace(map: .input(0), keyType: 0x00, offset: 552)),
    "PSBT with invalid global transaction typed key":
      fault(.global, 0x00, at: 5, .keyLength(1)),
    "PSBT with invalid input witness utxo typed key":
      fault(.input(0), 0x01, at: 94, .keyLength(1)),
    "PSBT with invalid pubkey length for input partial signature typed key":
      fault(.input(0), 0x02, at: 129, .keyLength(32)),
    "PSBT with invalid redeemscript typed key":
      fault(.input(0), 0x04, at: 235, .keyLength(1)),
    "PSBT with invalid witnessscript typed key":
      fault(.input(0), 0x05, at: 272, .keyLength(1)),
    "PSBT with invalid pubkey in input BIP 32 derivation paths typed key":
      fault(.input(0), 0x06, at: 346, .keyLength(32)),
    "PSBT with invalid non-witness utxo typed key":
      fault(.input(0), 0x00, at: 163, .keyLength(1)),
    "PSBT with invalid final scriptsig typed key":
      fault(.input(0), 0x07, at: 353, .keyLength(1)),
    "PSBT with invalid final script witness typed key":
      fault(.input(1), 0x08, at: 648, .keyLength(1)),
    "PSBT with invalid pubkey in output BIP 32 derivation paths typed key":
      fault(.output(0), 0x02, at: 870, .keyLength(32)),
    "PSBT with invalid input sighash type typed key":
      fault(.input(0), 0x03, at: 158, .keyLength(1)),
    "PSBT with invalid output redeemScript typed key":
      fault(.output(0), 0x00, at: 159, .keyLength(1)),
    "PSBT with invalid output witnessScript typed key":
      fault(.output(1), 0x01, at: 222, .keyLength(32)),
    "PSBT with unsigned tx serialized with witness serialization format":
      fault(.global, 0x00, at: 5, .value(.countBeyondInput(offset: 22, count: 133))),
    "PSBT with an invalid value data due to its size being not the stated size":
      fault(.global, 0x00, at: 5, .value(.trailingBytes(offset: 37, count: 22))),
  ]

  /// Why a signer refuses each published PSBT that it must refuse.
  static let ofSigners: [String: PSBTSpendError] = [
    "A Witness UTXO is provided for a non-witness input": .previousTransactionMissing(input: 0),
    "redeemScript with non-witness UTXO does not match the scriptPubKey":
      .redeemScriptMismatch(input: 0),
    "redeemScript with witness UTXO does not match the scriptPubKey":
      .redeemScriptMismatch(input: 1),
    "witnessScript with witness UTXO does not match the redeemScript":
      .witnessScriptMismatch(input: 1),
  ]

  private static func fault(
    _ map: PSBTMap, _ type: UInt64, at offset: Int, _ fault: PSBTFieldFault
  ) -> PSBTError {
    .field(PSBTPlace(map: map, keyType: type, offset: offset), fault)
  }
}
