internal import Bitcoin
internal import Secp256k1

/// The transactions of the tour: a coin, the funding that spends it, and a division of the funding.
struct TourMoney {
  /// What the channel can pay, and how it is divided.
  static let forPayer = Amount(uncheckedSatoshis: 700_000)
  static let forPayee = Amount(uncheckedSatoshis: 300_000)
  static let fee = Amount(uncheckedSatoshis: 1_000)
  private static let mined = Amount(uncheckedSatoshis: 5_000_000_000)

  /// `2 <payer> <payee> 2 OP_CHECKMULTISIG`
  let script = Script.multisig(required: 2, keys: [ToyParty.payer.key, ToyParty.payee.key])
  let funding: Transaction
  let division: Transaction

  init() {
    funding = Self.funding(script)
    division = Self.division(of: funding, script)
  }

  /// The output that both must sign for.
  var fundingOutput: TransactionOutput { funding.outputs[0] }

  /// What a new chain gives to whoever mines its first block.
  private static var coin: Transaction {
    Transaction(
      inputs: [
        TransactionInput(
          previousOutput: .null, scriptSig: ScriptBuilder().adding(number: 1).adding(.push0).script)
      ],
      outputs: [TransactionOutput(value: mined, scriptPubKey: ToyParty.payer.payout)])
  }

  private static func funding(_ script: Script) -> Transaction {
    let held = total([forPayer, forPayee, fee])
    let change = mined.satoshis - held.satoshis - fee.satoshis
    let transaction = Transaction(
      inputs: [TransactionInput(previousOutput: OutPoint(txid: coin.txid, index: 0))],
      outputs: [
        TransactionOutput(value: held, scriptPubKey: .payToWitnessScriptHash(of: script)),
        TransactionOutput(
          value: Amount(uncheckedSatoshis: change), scriptPubKey: ToyParty.payer.payout),
      ])
    return signed(transaction, spending: coin.outputs[0], hiding: nil, by: [.payer])
  }

  private static func division(of funding: Transaction, _ script: Script) -> Transaction {
    let transaction = Transaction(
      inputs: [TransactionInput(previousOutput: OutPoint(txid: funding.txid, index: 0))],
      outputs: [
        TransactionOutput(value: forPayer, scriptPubKey: ToyParty.payer.payout),
        TransactionOutput(value: forPayee, scriptPubKey: ToyParty.payee.payout),
      ])
    return signed(
      transaction, spending: funding.outputs[0], hiding: script, by: [.payer, .payee])
  }

  /// Each party signs a PSBT of its own, as if they were far apart.
  private static func signed(
    _ transaction: Transaction, spending output: TransactionOutput, hiding script: Script?,
    by parties: [ToyParty]
  ) -> Transaction {
    certainly("the parties have the keys that the output asks for") {
      var blank = try PSBT(unsigned: transaction)
      try blank.setSpentOutput(output, witnessScript: script, input: 0)
      var joined = blank
      for party in parties {
        var own = blank
        try own.sign(input: 0, with: party.secret)
        joined = try joined.combined(with: own)
      }
      try joined.finalize()
      return try joined.extractTransaction()
    }
  }

  private static func total(_ amounts: [Amount]) -> Amount {
    certainly("the amounts of the tour are small") { () throws(AmountError) in try amounts.sum() }
  }
}
