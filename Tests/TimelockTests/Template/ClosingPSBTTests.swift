import Bitcoin
import Channels
import Testing

@testable import Timelock

@Suite("A closing transaction as a PSBT")
struct ClosingPSBTTests {
  @Test("is finished by other wallets to the same bytes", arguments: Closing.all)
  func segwit(_ closing: Closing) throws {
    let scene = try TemplateScene()
    try check(closing, scene, funded: scene.funded, funding: nil)
  }

  @Test("over a legacy funding it needs the whole funding transaction", arguments: Closing.all)
  func legacy(_ closing: Closing) throws {
    let scene = try TemplateScene(fundingKind: .p2sh)
    let channel = try scene.channel
    let funding = Transaction(
      inputs: [TransactionInput(previousOutput: OutPoint(txid: .zero, index: 0))],
      outputs: [channel.fundingOutput])
    let funded = Timelock.FundedChannel(
      channel, outPoint: OutPoint(txid: funding.txid, index: 0))
    try check(closing, scene, funded: funded, funding: funding)
    var alone = funded.psbt(closing.division, closing.form)
    #expect(throws: PSBTSigningError.spend(.utxoMissing(input: 0))) {
      try alone.sign(input: 0, with: scene.payerSecret)
    }
  }

  private func check(
    _ closing: Closing, _ scene: TemplateScene, funded: Timelock.FundedChannel,
    funding: Transaction?
  ) throws {
    let template = funded.psbt(closing.division, closing.form, funding: funding)
    let sent = try PSBT(base64: template.base64)
    #expect(sent == template)
    var (mine, theirs) = (sent, sent)
    try mine.sign(input: 0, with: scene.payerSecret)
    try theirs.sign(input: 0, with: scene.payeeSecret)
    var both = try mine.combined(with: theirs)
    try both.finalize()
    let closed = Timelock.SignedClosing(
      closing.division, closing.form,
      payer: funded.sign(closing.division, closing.form, with: scene.payerSecret),
      payee: funded.sign(closing.division, closing.form, with: scene.payeeSecret))
    #expect(try both.extractTransaction().encoded == closed.transaction(of: funded).encoded)
  }
}
