import ExactJSON
import Foundation
import Testing

@testable import PaychanCLI

@Suite("Streams of paychan paych")
struct PaychStreamTests {
  private func answers(_ words: [String], _ input: String) throws -> [JSON] {
    let outcome = PaychanCommand.program.runWords(["paych"] + words, input: input)
    #expect(outcome.code == .fine)
    return try outcome.output.split(separator: "\n").map { try JSON(parsing: Array($0.utf8)) }
  }

  @Test("a case is judged, a line that is none gets an error, and the stream goes on")
  func judge() throws {
    let setup =
      #"{"channel": "f0100", "aliases": [], "from": "f0102", "to": "f0103", "#
      + #""balance": "9", "toSend": "0", "settlingAt": 0, "minSettleHeight": 0, "lanes": []}"#
    let settle = #"{"epoch": 10, "call": {"method": "Settle", "caller": "from"}}"#
    let collect = #"{"epoch": 1450, "call": {"method": "Collect", "caller": "to"}}"#
    let found = try answers(
      ["judge"],
      """
      {"id": 1, "setup": \(setup), "steps": [\(settle), \(settle), \(collect)]}
      nonsense
      {"id": "two", "setup": \(setup), "steps": [{"epoch": -1}]}
      {"id": 3, "setup": \(setup), "steps": [\(collect)]}
      """)
    #expect(found.count == 4)
    #expect(found[0]["steps"]?.array?.map { $0["exit"]?.number?.text } == ["0", "20", "0"])
    #expect(found[1]["error"]?.string == "bad-request")
    #expect(found[2]["error"]?.string == "bad-case" && found[2]["id"]?.string == "two")
    #expect(found[3]["steps"]?.array?.first?["exit"]?.number?.text == "18")
  }

  @Test("vouchers are decoded line by line")
  func decode() throws {
    let text =
      "i1UCiKgHp1LMkbEXwS-_zDE0jXl_B80AAED2AAFJABvBbWdOyAAAAIBYQgHUJ4KHLJnEIpol1sj6eelmWQFP"
      + "Wx451xX7Vd5jj5Uqcz6rlNJ-3gc_3dTWpUSjBcjyXKYw6Bb1Ep6tvhvaJKuTAQ"
    let found = try answers(
      ["voucher", "decode", "--lines"],
      """
      {"id": 1, "voucher": "\(text)"}
      {"id": 2, "voucher": "\(text.dropLast())"}
      {"id": 3}
      """)
    #expect(found[0]["voucher"]?["Amount"]?.string == "2000000000000000000")
    #expect(found[0]["signer"]?.string == "f1kovlkwvtbokwm4wav6sikhmpdjkstnhxxfqa4pq")
    #expect(found[1]["error"]?.string == "bad-voucher")
    #expect(found[2]["error"]?.string == "bad-request")
  }
}
