internal import Bitcoin
internal import Secp256k1

extension OneWay {
  /// The script behind a kick-off's output, and the witnesses that satisfy it.
  ///
  ///     OP_IF 2 <payer> <payee> 2 OP_CHECKMULTISIG
  ///     OP_ELSE <d> OP_CHECKSEQUENCEVERIFY OP_DROP <payer> OP_CHECKSIG
  ///     OP_ENDIF
  struct KickOffScript: Hashable, Sendable {
    /// The script as it stands in the witness.
    let script: Script

    /// The script of a variant; `nil` where there is no kick-off.
    init?(_ variant: Variant, payer: [UInt8], payee: [UInt8]) {
      switch variant {
      case .refund, .expiry, .lifetime, .trusting: return nil
      case .kickOff(let blocks):
        script =
          ScriptBuilder()
          .adding(.if).adding(number: 2).adding(data: payer).adding(data: payee)
          .adding(number: 2).adding(.checkMultisig)
          .adding(.else).adding(number: Int64(blocks)).adding(.checkSequenceVerify).adding(.drop)
          .adding(data: payer).adding(.checkSig)
          .adding(.endIf).script
      }
    }

    /// The script with zeros where keys will stand, to count by.
    static func ofZeros(_ variant: Variant) -> KickOffScript? {
      let key = [UInt8](repeating: 0, count: 33)
      return KickOffScript(variant, payer: key, payee: key)
    }
  }
}

extension OneWay.KickOffScript {
  /// The output script that hides it.
  var scriptPubKey: Script { .payToWitnessScriptHash(of: script) }

  /// What both show to spend the output at once.
  ///
  ///     <> <payer's signature> <payee's signature> 01 <script>
  func closing(payer: [UInt8], payee: [UInt8]) -> Witness {
    Witness([[], payer, payee, [1], script.bytes])
  }

  /// What the payer alone shows d blocks later.
  ///
  ///     <payer's signature> <> <script>
  func refund(payer: [UInt8]) -> Witness { Witness([payer, [], script.bytes]) }
}
