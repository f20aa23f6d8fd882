import Bitcoin
import Channels
import Hashing
import ScriptEngine
import Secp256k1
import Testing

@testable import Timelock

@Suite("The funding transaction")
struct FundingTests {
  let secret: SecretKey
  let change: Script
  let output: TransactionOutput
  let rate = FeeRate(satoshisPerKilobyte: 2_000)

  init() throws {
    secret = try TemplateScene.secret(7)
    change = try TemplateScene.payout(8)
    output = try TemplateScene().channel.fundingOutput
  }

  enum Kind: CaseIterable { case p2wpkh, p2pkh, foreign }

  func coin(_ index: UInt32, _ satoshis: Int64, _ kind: Kind = .p2wpkh) -> WalletCoin {
    let hash = Hash160.hash(secret.publicKey.compressed)
    let script: Script =
      switch kind {
      case .p2wpkh: .payToWitnessKeyHash(hash)
      case .p2pkh: .payToPublicKeyHash(hash)
      case .foreign: .payToScriptHash(hash)
      }
    return WalletCoin(
      outPoint: OutPoint(txid: Txid(SHA256.hash([1])), index: index),
      output: TransactionOutput(value: .sat(satoshis), scriptPubKey: script))
  }

  func funding(_ coins: [WalletCoin]) throws(FundingFault) -> Transaction {
    try Wallet(secret: secret, coins: coins, change: change)
      .funding(output, feeRate: rate)
  }

  /// What the inputs of a transaction spend.
  func spent(_ transaction: Transaction, _ coins: [WalletCoin]) throws
    -> [TransactionOutput]
  {
    try transaction.inputs.map { input in
      try #require(coins.first { $0.outPoint == input.previousOutput }).output
    }
  }

  @Test("pays the channel first and stands under policy", arguments: Kind.allCases.prefix(2))
  func accepted(_ kind: Kind) throws {
    let coins = [coin(0, 2_000_000, kind), coin(1, 1_500_000), coin(2, 900_000, kind)]
    let transaction = try funding(coins)
    let spent = try spent(transaction, coins)
    try transaction.checkShape()
    try InputVerifier(transaction, spentOutputs: spent).verifyAll()
    #expect(transaction.outputs.first == output)
    #expect(transaction.outputs.count == 2)
    #expect(transaction.outputs[1].scriptPubKey == change)
    #expect(transaction.lockTime == .none)
    #expect(transaction.inputs.allSatisfy { $0.sequence == .final })
    let fee = try spent.map(\.value).sum().subtracting(transaction.outputs.map(\.value).sum())
    let least = rate.fee(forSize: transaction.virtualSize)
    let most = rate.fee(forSize: transaction.virtualSize + 2 * transaction.inputs.count)
    #expect((least...most).contains(fee))
  }

  @Test("takes the largest coins and as few as will do, whatever their order")
  func selection() throws {
    let coins = [coin(0, 10_000), coin(1, 2_000_000), coin(2, 1_700_000), coin(3, 1_700_000)]
    let transaction = try funding(coins)
    #expect(transaction.inputs.map(\.previousOutput.index) == [1, 2])
    #expect(try funding(coins.reversed()) == transaction)
    #expect(try funding(coins + coins) == transaction)
  }

  @Test("leaves change that would be dust to the fee")
  func dust() throws {
    let exact = output.value.satoshis + rate.fee(forSize: 122).satoshis
    let withChange = output.value.satoshis + rate.fee(forSize: 153).satoshis
    #expect(try funding([coin(0, exact)]).outputs == [output])
    #expect(try funding([coin(0, withChange + 293)]).outputs == [output])
    let outputs = try funding([coin(0, withChange + 294)]).outputs
    #expect(outputs.map(\.value) == [output.value, .sat(294)])
  }

  @Test("is refused a satoshi short, with what there is and what it takes")
  func short() throws {
    let needed = Amount.sat(output.value.satoshis + rate.fee(forSize: 122).satoshis)
    let coins = [coin(0, needed.satoshis - 1), coin(1, 9_000_000, .foreign)]
    let refusal = FundingFault.notEnoughCoins(
      available: .sat(needed.satoshis - 1), needed: needed)
    #expect(throws: refusal) { try funding(coins) }
    _ = try funding([coin(0, needed.satoshis)])
  }

  @Test("is refused without coins")
  func none() {
    let refusal = FundingFault.notEnoughCoins(available: .zero, needed: output.value)
    #expect(throws: refusal) { try funding([]) }
  }

  @Test("is what signer and finaliser of a PSBT make of it too")
  func psbt() throws {
    let coins = [coin(0, 2_000_000), coin(1, 1_700_000)]
    let signed = try funding(coins)
    var unsigned = signed
    for index in unsigned.inputs.indices { unsigned.inputs[index].witness = Witness() }
    var psbt = try PSBT(unsigned: unsigned)
    for (index, output) in try spent(signed, coins).enumerated() {
      try psbt.setSpentOutput(output, input: index)
    }
    try psbt.sign(with: secret)
    try psbt.finalize()
    #expect(try psbt.extractTransaction() == signed)
  }
}
