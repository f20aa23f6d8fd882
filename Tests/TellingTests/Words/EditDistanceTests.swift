import Testing

@testable import Telling

@Test(
  "the distance between two words is the number of slips",
  arguments: [
    ("", "", 0), ("abc", "abc", 0), ("", "abc", 3), ("abc", "", 3), ("tour", "tuor", 1),
    ("verify", "verfy", 1), ("verify", "verifyy", 1), ("verify", "werify", 1),
    ("kitten", "sitting", 3), ("tx", "psbt", 4),
  ])
func countsSlips(from: String, to: String, distance: Int) {
  #expect(editDistance(from, to) == distance)
  #expect(editDistance(to, from) == distance)
}

@Test(
  "a suggestion is near or begins like the word",
  arguments: [
    ("decod", "decode"), ("desc", "descriptor"), ("vreify", "verify"), ("t", "tx"), ("q", nil),
    ("--", nil),
    ("tz", "tx"),
    ("VERIFY", "verify"), ("Decod", "decode"), ("DESC", "descriptor"),
    (String(repeating: "verify", count: 1000), nil),
  ])
func suggests(word: String, suggestion: String?) {
  #expect(nearest(to: word, among: ["tx", "decode", "descriptor", "verify"]) == suggestion)
}
