public import Bitcoin
internal import Channels
internal import Hashing

extension Timelock.FundingKind {
  /// The output script that hides the script for both keys.
  public func output(hiding script: Script) -> Script {
    switch self {
    case .p2wsh: .payToWitnessScriptHash(of: script)
    case .p2sh: .payToScriptHash(Hash160.hash(script.bytes))
    }
  }

  /// An input that shows the script and both signatures, in the order of the keys.
  ///
  /// The empty item in front is taken and ignored by OP_CHECKMULTISIG.
  ///
  ///     <> <payer's signature> <payee's signature> <script>
  func input(
    spending outPoint: OutPoint, sequence: InputSequence, script: Script, payer: [UInt8],
    payee: [UInt8]
  ) -> TransactionInput {
    let items = [[], payer, payee, script.bytes]
    var input = TransactionInput(previousOutput: outPoint, sequence: sequence)
    switch self {
    case .p2wsh: input.witness = Witness(items)
    case .p2sh: input.scriptSig = items.reduce(ScriptBuilder()) { $0.adding(data: $1) }.script
    }
    return input
  }
}
