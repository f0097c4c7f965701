/// A file with what is said of it alone.
package struct MappedFile: Hashable, Sendable {
  /// The file.
  package var file: DataFile
  /// What its columns are, where they do not say it themselves.
  package var mapping: TableMapping
  /// A structure message of SDMX with the names of its codes.
  package var structure: DataFile?

  /// Makes a file.
  package init(_ file: DataFile, mapping: TableMapping, structure: DataFile? = nil) {
    self.file = file
    self.mapping = mapping
    self.structure = structure
  }
}
