import Testing

@testable import PaychanCLI

@Test(
  "the folder of a path is what stands before its last name",
  arguments: [
    ("a", "."), ("a/b", "a"), ("a/b/", "a"), ("a//b", "a"), ("/a", "/"), ("/", "/"), ("", "."),
    ("//a", "/"), ("/a/b/c", "/a/b"), ("a/\u{301}b", "a"),
  ])
func findsParent(path: String, parent: String) {
  #expect(Folder.parent(of: path) == parent)
}
