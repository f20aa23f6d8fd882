internal import Bitcoin
internal import Hashing
internal import Secp256k1

/// Answers a script's questions about the transaction that spends its output.
struct SignatureChecker: Sendable {
  let hasher: SignatureHasher
  let input: Int

  var spender: TransactionInput { hasher.transaction.inputs[input] }

  /// Whether a signature with its hash type is valid; unreadable signatures and keys are not.
  ///
  /// The known signature hash must be of the same script code.
  func isValidECDSA(
    _ signature: [UInt8], key: [UInt8], scriptCode: Script, version: ScriptVersion,
    known: inout KnownSighash
  ) -> Bool {
    guard let typeByte = signature.last else { return false }
    do {
      let key = try PublicKey(key.span)
      let parsed = try ECDSASignature(laxDER: signature.span.extracting(droppingLast: 1))
      let type = SighashType(byte: typeByte)
      let digest = known.digest(for: type) {
        self.digest(scriptCode: scriptCode, type: type, version: version)
      }
      return key.verifyAllowingHighS(parsed, digest: digest.bytes)
    } catch {
      return false
    }
  }

  private func digest(
    scriptCode: Script, type: SighashType, version: ScriptVersion
  ) -> Digest<32> {
    switch version {
    case .base:
      hasher.legacy(input: input, scriptCode: scriptCode, type: type)
    case .witnessV0:
      hasher.segwitV0(
        input: input, scriptCode: scriptCode, amount: hasher.spentOutputs[input].value, type: type)
    case .tapscript:
      preconditionFailure("tapscript has no ECDSA signatures")
    }
  }

  /// Confirms a Schnorr signature: 64 bytes, and a hash type unless it is the default.
  func checkSchnorr(
    _ signature: [UInt8], key: [UInt8], context: TaprootContext
  ) throws(ScriptError) {
    let type = try schnorrType(of: signature)
    let digest: Digest<32>
    do {
      digest = try hasher.taproot(input: input, type: type, context: context)
    } catch {
      throw .schnorrSignatureHashType
    }
    guard isValidSchnorr(signature, key: key, digest: digest) else { throw .schnorrSignature }
  }

  private func schnorrType(of signature: [UInt8]) throws(ScriptError) -> SighashType {
    switch (signature.count, signature.last) {
    case (64, _): return .taprootDefault
    case (65, let byte?) where byte != 0: return SighashType(byte: byte)
    case (65, _): throw .schnorrSignatureHashType
    default: throw .schnorrSignatureSize
    }
  }

  private func isValidSchnorr(_ signature: [UInt8], key: [UInt8], digest: Digest<32>) -> Bool {
    do {
      let parsed = try SchnorrSignature(signature.span.extracting(first: 64))
      return try XOnlyPublicKey(key.span).verify(parsed, message32: digest.bytes)
    } catch {
      return false
    }
  }
}
