internal import Bitcoin
internal import Secp256k1

extension OneWay {
  /// The script behind the funding output, and the witnesses that satisfy it.
  struct FundingScript: Hashable, Sendable {
    /// The script as it stands in the witness.
    let script: Script
    /// Which of its two shapes it has.
    let shape: Shape

    /// The two shapes of a funding script.
    enum Shape: Hashable, Sendable {
      /// Both sign, always:
      ///
      ///     2 <payer> <payee> 2 OP_CHECKMULTISIG
      case both
      /// Both sign, or after a lock the payer alone, who signs either way:
      ///
      ///     OP_IF <payee> OP_CHECKSIGVERIFY
      ///     OP_ELSE <E> OP_CHECKLOCKTIMEVERIFY OP_DROP
      ///     OP_ENDIF
      ///     <payer> OP_CHECKSIG
      ///
      /// With a lifetime it is `<d> OP_CHECKSEQUENCEVERIFY OP_DROP` instead.
      case bothOrPayerLater
    }

    /// The script of a variant.
    init(_ variant: Variant, payer: [UInt8], payee: [UInt8]) {
      switch variant {
      case .refund, .kickOff, .trusting:
        shape = .both
        script = .multisig(required: 2, keys: [payer, payee])
      case .expiry(let height):
        shape = .bothOrPayerLater
        script = Self.locked(
          Int64(height.value), by: .checkLockTimeVerify, payer: payer, payee: payee)
      case .lifetime(let blocks):
        shape = .bothOrPayerLater
        script = Self.locked(
          Int64(blocks), by: .checkSequenceVerify, payer: payer, payee: payee)
      }
    }

    private static func locked(
      _ number: Int64, by lock: Opcode, payer: [UInt8], payee: [UInt8]
    ) -> Script {
      ScriptBuilder()
        .adding(.if).adding(data: payee).adding(.checkSigVerify)
        .adding(.else).adding(number: number).adding(lock).adding(.drop)
        .adding(.endIf)
        .adding(data: payer).adding(.checkSig).script
    }

    /// The script with zeros where keys will stand, to count by.
    static func ofZeros(_ variant: Variant) -> FundingScript {
      let key = [UInt8](repeating: 0, count: 33)
      return FundingScript(variant, payer: key, payee: key)
    }
  }
}

extension OneWay.FundingScript {
  /// The output script that hides it.
  var scriptPubKey: Script { .payToWitnessScriptHash(of: script) }

  /// What both show to spend the output.
  ///
  ///     <> <payer's signature> <payee's signature> <script>
  ///     <payer's signature> <payee's signature> 01 <script>
  func closing(payer: [UInt8], payee: [UInt8]) -> Witness {
    switch shape {
    case .both: Witness([[], payer, payee, script.bytes])
    case .bothOrPayerLater: Witness([payer, payee, [1], script.bytes])
    }
  }

  /// What the payer alone shows after the lock: an empty item, for a zero byte would not be the one
  /// false value that policy allows before OP_IF (MINIMALIF).
  ///
  ///     <payer's signature> <> <script>
  func refund(payer: [UInt8]) -> Witness { Witness([payer, [], script.bytes]) }
}
