internal import Hashing
internal import Secp256k1

extension PSBT {
  /// The digest that an ECDSA signature of this type signs, for the spend that was found.
  func signatureHash(input: Int, spend: PSBTSpend, type: SighashType) -> Digest<32> {
    let hasher = SignatureHasher(unsigned)
    return switch spend.rules {
    case .legacy, .taproot:
      hasher.legacy(input: input, scriptCode: spend.scriptCode, type: type)
    case .witnessV0:
      hasher.segwitV0(
        input: input, scriptCode: spend.scriptCode, amount: spend.output.value, type: type)
    }
  }

  /// The digest that a signature for a taproot spend by key signs; it commits to all spent outputs.
  func taprootHash(input: Int, type: SighashType) throws(PSBTSigningError) -> Digest<32> {
    var spent: [TransactionOutput] = []
    for index in inputs.indices {
      do { spent.append(try spentOutput(input: index)) } catch { throw .spend(error) }
    }
    do {
      return try SignatureHasher(unsigned, spentOutputs: spent).taproot(input: input, type: type)
    } catch {
      throw .taproot(input: input, error)
    }
  }

  /// Whether a signature is valid for its key and this input.
  ///
  /// The signatures in a counterparty's PSBT prove nothing until they are verified.
  public func isValid(
    _ partial: PSBTPartialSignature, input: Int
  ) throws(PSBTSpendError) -> Bool {
    isValid(partial, input: input, spend: try spend(input: input))
  }

  func isValid(_ partial: PSBTPartialSignature, input: Int, spend: PSBTSpend) -> Bool {
    guard let signature = partial.signature else { return false }
    let digest = signatureHash(input: input, spend: spend, type: partial.sighashType)
    return partial.key.point.verify(signature, digest: digest.bytes)
  }

  /// Whether a signature for a spend by key is valid for the output key.
  func isValid(_ taproot: PSBTTaprootSignature, input: Int, spend: PSBTSpend) -> Bool {
    guard let type = taproot.sighashType,
      case .witnessV1Taproot(let output) = spend.output.scriptPubKey.template
    else { return false }
    do {
      let digest = try taprootHash(input: input, type: type)
      let key = try XOnlyPublicKey(output.bytes)
      return key.verify(taproot.signature, message32: digest.bytes)
    } catch {
      return false
    }
  }
}
