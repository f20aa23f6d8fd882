import Bitcoin
import Channels
import ExactJSON
import Secp256k1
import Testing
import Timelock

@testable import Simulation

/// Keys sign, and are never told to anybody.
@Suite("Secrets in texts")
struct SecretTextTests {
  @Test(
    "no trace, record, message, refusal or description holds a secret key",
    arguments: ["file-100gb", "backwards-unprotected", "reorganisation", "double-spend"])
  func nowhere(name: String) throws {
    let scenario = try #require(Scenario.template(named: name)).scenario
    var world = World(scenario)
    var texts: [String] = [try scenario.run().json.text(.compact)]
    for move in scenario.moves {
      let events = try world.apply(move)
      texts.append("\(events)")
      texts.append(String(reflecting: events.last))
      for role in PaymentRole.allCases {
        texts.append(String(decoding: world.storedRecord(of: role) ?? [], as: UTF8.self))
      }
    }
    var dumped = ""
    dump(world.payer, to: &dumped)
    dump(world.payee, to: &dumped)
    texts += [dumped, "\(world.payer) \(world.payee)"]
    for key in scenario.keys {
      let hex = Hex.encode(Array(key.secret.exportBytes()))
      let wif = WIF(key.secret, network: scenario.terms.network).exportText()
      for text in texts {
        #expect(!text.lowercased().contains(hex), "the secret of \(key.purpose)")
        #expect(!text.contains(wif), "the secret of \(key.purpose)")
      }
    }
  }

  @Test("a public key in the same texts is found: the search can find")
  func finds() throws {
    let scenario = try #require(Scenario.template(named: "double-spend")).scenario
    let key = try #require(scenario.keys.first).secret.publicKey
    #expect(try scenario.run().json.text(.compact).contains(Hex.encode(key.compressed)))
  }
}
