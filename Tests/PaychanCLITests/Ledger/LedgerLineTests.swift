import ExactJSON
import Testing

@testable import PaychanCLI

@Suite("Lines of paychan ledger")
struct LedgerLineTests {
  @Test(
    "a line that is no request is answered, and the stream goes on",
    arguments: [
      ("x", "bad-request", "no JSON"), ("", "bad-request", "no JSON"),
      ("[]", "bad-request", "the line must be an object"),
      ("{}", "bad-request", "asks for nothing"),
      (#"{"tip":true,"mempool":true}"#, "bad-request", "several things at once: tip, mempool"),
      (#"{"tip":false}"#, "bad-request", "tip must be true"),
      (#"{"generate":1}"#, "bad-request", "and has none"),
      (#"{"generate":1,"script":"","address":""}"#, "bad-request", "has script and address"),
      (#"{"generate":-1,"script":"51"}"#, "bad-request", "a number from 0 to 100000"),
      (#"{"generate":1.5,"script":"51"}"#, "bad-request", "a number from 0 to 100000"),
      (#"{"generate":1,"script":"5"}"#, "bad-request", "script is not hexadecimal"),
      (#"{"generate":1,"address":"bc1"}"#, "bad-request", "address is none"),
      (#"{"generate":1,"descriptor":"wpkh()"}"#, "bad-request", "descriptor is none"),
      (#"{"block":"00"}"#, "block-decode-failed", "block is none"),
      (#"{"block":7}"#, "bad-request", "block must be a string"),
      (#"{"test":"0200"}"#, "tx-decode-failed", "test is no transaction"),
      (#"{"send":"zz"}"#, "bad-request", "send is not hexadecimal"),
      (#"{"invalidate":"00"}"#, "bad-request", "64 hexadecimal digits"),
      (#"{"time":-1}"#, "bad-request", "seconds since 1970"),
      (#"{"time":4294967296}"#, "bad-request", "seconds since 1970"),
      (#"{"output":"00:0"}"#, "bad-request", "a txid, a colon and a number"),
      (#"{"load":"/no/such/file"}"#, "bad-block-file", "/no/such/file"),
    ])
  func answersBadLine(line: String, error: String, message: String) throws {
    let outcome = PaychanCommand.program.run("ledger", input: line + "\n{\"tip\":true}\n")
    #expect(outcome.code == .fine)
    #expect(outcome.messages.isEmpty)
    let answers = outcome.output.split(separator: "\n")
    #expect(answers.count == 2)
    let first = try JSON(parsing: Array(answers[0].utf8))
    #expect(first["error"]?.string == error)
    #expect(first["message"]?.string?.contains(message) == true)
    #expect(try JSON(parsing: Array(answers[1].utf8))["height"] == 0)
  }

  @Test("a label comes back, and an expectation that holds is said to hold")
  func keepsExpectation() throws {
    var talk = LedgerTalk()
    let answer = try talk.say(
      #"{"generate":0,"script":"51","label":"nothing","expect":{"height":0}}"#)
    #expect(answer == ["blocks": [], "height": 0, "label": "nothing", "expected": true])
    #expect(talk.session.isAsExpected)
  }

  @Test(
    "an expectation that fails is said to fail, and ends with 1",
    arguments: [#"{"height":1}"#, #"{"depth":0}"#, #"{"height":0,"blocks":[""]}"#])
  func failsExpectation(expectation: String) throws {
    let line = #"{"generate":0,"script":"51","expect":"# + expectation + "}\n"
    let outcome = PaychanCommand.program.run("ledger", input: line)
    #expect(outcome.code == .refused)
    #expect(outcome.output == "{\"blocks\":[],\"height\":0,\"expected\":false}\n")
  }
}
