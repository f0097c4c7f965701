/// Where figures come from: the one way from files to a data set. Files are read elsewhere and passed in.
public enum DataSource {
  /// Reads a project's data folder.
  ///
  /// A folder with `observations.csv` is of this program's own format; regions, indicators, units and sources are explained by the files of those
  /// names, as far as they are there.
  ///
  /// - Parameter files: The files of the folder, each under the name that findings shall use.
  /// - Throws: ``ReadingFailure`` with everything that is wrong in any of the files.
  public static func read(folder files: [DataFile]) throws(ReadingFailure) -> ReadDataset {
    try NativeReader.read(files)
  }

  /// Reads one file that stands alone: any table of areas, periods and figures.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - mapping: What the user says of it; everything else is recognised and told in ``ReadDataset/recognition``.
  /// - Throws: ``ReadingFailure`` with everything that is wrong in it.
  public static func read(file: DataFile, mapping: TableMapping = TableMapping()) throws(ReadingFailure) -> ReadDataset {
    try TableReader.read(file, mapping: mapping)
  }
}
