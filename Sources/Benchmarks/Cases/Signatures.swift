import Bitcoin
import ScriptEngine
import Secp256k1

/// Signing one P2WSH 2-of-2 input: signature hash, two signatures, DER, witness.
func signing(_ spend: MultisigSpend) -> RatioCase {
  let curve = BareCurve()
  let secrets = MultisigSpend.secrets.map { bytes($0) }
  return RatioCase(
    name: "sign-2-of-2", limit: 1.05,
    bare: { count in curve.sign(secrets: secrets, count: count) },
    ours: { count in
      (0..<count).reduce(into: 0 as UInt64) { checksum, index in
        let signed = spend.signed(lockTime: UInt32(truncatingIfNeeded: index))
        checksum &+= UInt64(signed.inputs[0].witness.items[1].count)
      }
    })
}

/// Verifying one P2WSH 2-of-2 input with every rule of policy, the signature hash included.
func verifying(_ spend: MultisigSpend) throws -> RatioCase {
  let curve = BareCurve()
  let signed = spend.signed(lockTime: 100)
  let checks = spend.checks(of: signed)
  guard curve.verify(checks, count: 1) == 2 else {
    preconditionFailure("the signatures were made for this digest")
  }
  try InputVerifier(signed, spentOutputs: [spend.spentOutput]).verify(input: 0)
  return RatioCase(
    name: "verify-2-of-2", limit: 1.05,
    bare: { count in curve.verify(checks, count: count) },
    ours: { count in
      (0..<count).reduce(into: 0 as UInt64) { right, _ in
        do {
          try InputVerifier(signed, spentOutputs: [spend.spentOutput]).verify(input: 0)
          right += 2
        } catch {
          preconditionFailure("the same input was right before")
        }
      }
    })
}

private func bytes(_ inline: InlineArray<32, UInt8>) -> [UInt8] {
  inline.indices.map { inline[$0] }
}
