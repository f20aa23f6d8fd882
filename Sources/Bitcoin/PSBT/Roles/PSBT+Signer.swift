internal import Hashing
public import Secp256k1

/// Why an input was not signed.
public enum PSBTSigningError: Error, Equatable, Sendable {
  /// How the input spends its output is not known, or contradicts the output.
  case spend(PSBTSpendError)
  /// The input is already finished.
  case alreadyFinal(input: Int)
  /// The script does not ask for this key.
  case keyNotInvolved(input: Int, key: PublicKey)
  /// The script has the uncompressed form of this key, which segwit does not allow.
  case uncompressedKey(input: Int, key: PublicKey)
  /// The PSBT or a signature in it has another hash type than the one requested.
  case sighashTypeMismatch(input: Int, wanted: SighashType, asked: SighashType)
  /// No signature may have this hash type.
  case undefinedSighashType(input: Int, SighashType)
  /// SIGHASH_SINGLE without an output at the input's index: such a signature would be a blank
  /// cheque.
  case noMatchingOutput(input: Int)
  /// The taproot signature hash cannot be computed.
  case taproot(input: Int, TaprootSighashError)
}

extension PSBT {
  /// Signs one input, after every check that BIP-0174 demands of a signer.
  ///
  /// Without a hash type the signature covers everything. If the PSBT requires another type, the
  /// caller must request it too.
  public mutating func sign(
    input index: Int, with secret: SecretKey, sighashType: SighashType? = nil
  ) throws(PSBTSigningError) {
    let spend: PSBTSpend
    do { spend = try self.spend(input: index) } catch { throw .spend(error) }
    guard !inputs[index].isFinal else { throw .alreadyFinal(input: index) }
    let type = sighashType ?? (spend.rules == .taproot ? .taprootDefault : .all)
    try checkType(type, input: index)
    switch spend.rules {
    case .taproot: try signTaproot(input: index, spend: spend, secret: secret, type: type)
    case .legacy, .witnessV0: try signECDSA(input: index, spend: spend, secret: secret, type: type)
    }
  }

  /// Signs every input whose script asks for this key; gives the indices of these inputs.
  ///
  /// Nothing changes if any of them is refused.
  @discardableResult
  public mutating func sign(
    with secret: SecretKey, sighashType: SighashType? = nil
  ) throws(PSBTSigningError) -> [Int] {
    var signed = self
    var indices: [Int] = []
    for index in inputs.indices where !inputs[index].isFinal {
      do throws(PSBTSigningError) {
        try signed.sign(input: index, with: secret, sighashType: sighashType)
        indices.append(index)
      } catch {
        guard case .keyNotInvolved = error else { throw error }
      }
    }
    self = signed
    return indices
  }

  private mutating func signECDSA(
    input index: Int, spend: PSBTSpend, secret: SecretKey, type: SighashType
  ) throws(PSBTSigningError) {
    guard SignatureEncoding.hasDefinedHashType([type.byte]), type.rawValue <= 0xff else {
      throw .undefinedSighashType(input: index, type)
    }
    guard type.outputs != .single || index < unsigned.outputs.count else {
      throw .noMatchingOutput(input: index)
    }
    let key = try spend.form(of: secret.publicKey, input: index)
    let digest = signatureHash(input: index, spend: spend, type: type)
    let signature = secret.signECDSA(digest: digest.bytes)
    inputs[index].partialSignatures.put(
      PSBTPartialSignature(key: key, signature: signature, type: type))
  }

  private mutating func signTaproot(
    input index: Int, spend: PSBTSpend, secret: SecretKey, type: SighashType
  ) throws(PSBTSigningError) {
    guard let tweaked = taprootSecret(secret, program: spend.script, input: index) else {
      throw .keyNotInvolved(input: index, key: secret.publicKey)
    }
    let digest = try taprootHash(input: index, type: type)
    let signature = tweaked.signSchnorr(message32: digest.bytes)
    inputs[index].taprootKeySignature = PSBTTaprootSignature(signature, type: type)
  }

  /// Core's rule: the field and every signature so far must have the requested type.
  private func checkType(_ type: SighashType, input index: Int) throws(PSBTSigningError) {
    let input = inputs[index]
    var wanted = [input.sighashType].compactMap(\.self)
    wanted += input.partialSignatures.map(\.sighashType)
    wanted += [input.taprootKeySignature?.sighashType].compactMap(\.self)
    for other in wanted where other != type {
      throw .sighashTypeMismatch(input: index, wanted: other, asked: type)
    }
  }
}

extension PSBTSpend {
  /// The form in which the script has a key.
  fileprivate func form(
    of key: PublicKey, input: Int
  ) throws(PSBTSigningError) -> PSBTPublicKey {
    let forms = [PSBTPublicKey(key), PSBTPublicKey(uncompressed: key)]
    guard let form = forms.first(where: asks) else {
      throw .keyNotInvolved(input: input, key: key)
    }
    guard rules == .legacy || form.isCompressed else {
      throw .uncompressedKey(input: input, key: key)
    }
    return form
  }

  /// Whether the script asks for a key, directly or by its hash; in scripts of unknown form, by a
  /// push.
  private func asks(for key: PSBTPublicKey) -> Bool {
    switch template {
    case .publicKey(let bytes): bytes == key.bytes
    case .publicKeyHash(let hash), .witnessV0KeyHash(let hash): hash == key.hash
    case .multisig(_, let keys): keys.contains(key.bytes)
    case .nonstandard: pushes(key.bytes) || pushes(key.hash.array)
    case .scriptHash, .nullData, .witnessV0ScriptHash, .witnessV1Taproot, .anchor,
      .witnessUnknown:
      false
    }
  }

  private func pushes(_ data: [UInt8]) -> Bool {
    script.instructions.contains { script.bytes[$0.data].elementsEqual(data) }
  }
}
