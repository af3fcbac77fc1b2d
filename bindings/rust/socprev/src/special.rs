//! Methods that no rule makes: see BY_HAND in bindings/plan.py for the reasons.
use crate::core::{self, ErrorSlot};
use crate::{Access, AccessResult, ColumnType, ContactFile, Contacts, Cube, Date, Fit, Groups,
            Identifier, Kind, LabelledState, Od, Overlap, Portfolio, PseudonymKey, Release, Result, Run, Spill, Status, Stays, Table};
use socprev_sys as sys;
use std::ffi::CString;
use std::fmt;
use std::os::raw::c_char;
use std::ptr;

impl Od {
    /// The destinations that an origin reaches, ascending, and what each costs.
    /// C: `socprev_od_row()`
    pub fn row(&self, origin: i32) -> Result<(Vec<i32>, Vec<f64>)> {
        let n = unsafe { sys::socprev_od_row_count(self.raw(), origin) };
        let n = usize::try_from(n).unwrap_or(0);
        let (mut destinations, mut costs) = (core::zeroed(n)?, core::zeroed(n)?);
        core::check(unsafe {
            sys::socprev_od_row(self.raw(), origin, destinations.as_mut_ptr(), costs.as_mut_ptr(),
                                n)
        })?;
        Ok((destinations, costs))
    }
}

fn count(number: i32) -> usize {
    usize::try_from(number).unwrap_or(0)
}

impl<'a> Access<'a> {
    /// The people of each origin, for a kind or all of them. C: `socprev_access_set_people()`
    pub fn set_people(&mut self, kind: impl Into<i32>, people: &[f64]) -> Result<()> {
        core::exactly(count(self.more.origins()), &[("people", Some(people.len()))])?;
        let mut err = ErrorSlot::new();
        let status = unsafe {
            sys::socprev_access_set_people(self.raw(), kind.into(), people.as_ptr(), 0, err.slot())
        };
        err.check(status)
    }

    /// What each destination offers of a kind. C: `socprev_access_set_supply()`
    pub fn set_supply(&mut self, kind: impl Into<i32>, supply: &[f64]) -> Result<()> {
        core::exactly(count(self.more.destinations()), &[("supply", Some(supply.len()))])?;
        let mut err = ErrorSlot::new();
        let status = unsafe {
            sys::socprev_access_set_supply(self.raw(), kind.into(), supply.as_ptr(), 0, err.slot())
        };
        err.check(status)
    }
}

impl<'a> AccessResult<'a> {
    /// The numbers of the origins, in place: of the measure at a place of the list, a kind, and
    /// a cut-off (0 where there is none). C: `socprev_access_result_values()`
    pub fn values(&self, at: i32, kind: i32, item: i32) -> Option<&[f64]> {
        unsafe {
            core::view(sys::socprev_access_result_values(self.raw(), at, kind, item),
                       count(self.more.origins()))
        }
    }

    /// The supply per claim of the destinations, in place. C: `socprev_access_result_ratios()`
    pub fn ratios(&self, at: i32, kind: i32) -> Option<&[f64]> {
        unsafe {
            core::view(sys::socprev_access_result_ratios(self.raw(), at, kind),
                       count(self.more.destinations()))
        }
    }

    /// The nearest destination of each origin, -1 for none. C: `socprev_access_result_nearest()`
    pub fn nearest(&self, kind: i32) -> Option<&[i32]> {
        unsafe {
            core::view(sys::socprev_access_result_nearest(self.raw(), kind),
                       count(self.more.origins()))
        }
    }
}

impl Contacts<'_> {
    /// Copies so many rows from the columns that are bound, each of which must have as many; all
    /// or none. C: `socprev_contacts_append()`
    pub fn append(&mut self, rows: usize) -> Result<()> {
        self.more.check(rows)?;
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_contacts_append(self.raw(), rows, err.slot()) };
        err.check(status)
    }
}

impl Stays<'_> {
    /// As [`Contacts::append`]. C: `socprev_stays_append()`
    pub fn append(&mut self, rows: usize) -> Result<()> {
        self.more.check(rows)?;
        let mut err = ErrorSlot::new();
        let status = unsafe { sys::socprev_stays_append(self.raw(), rows, err.slot()) };
        err.check(status)
    }
}

impl Cube {
    /// What takes more memory than so many bytes goes to the file of the spill, which the cube
    /// keeps. C: `socprev_cube_set_spill()`
    pub fn set_spill(&mut self, bytes: i64, spill: Spill) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe {
            sys::socprev_cube_set_spill(self.raw(), bytes, Some(sys::socprev_spill_write),
                                        Some(sys::socprev_spill_read), spill.raw().cast(),
                                        err.slot())
        };
        err.check(status)?;
        self.more.push(spill);
        Ok(())
    }

    /// Where the cube spills to.
    pub fn spill(&self) -> Option<&Spill> {
        self.more.last()
    }
}

impl Portfolio {
    /// Adds a record: pairs of a field and its text, read as [`Draft::set`](crate::Draft::set)
    /// reads it; a list field may come several times. Answers its index.
    /// C: `socprev_record_add()`
    pub fn record_add(&mut self, kind: Kind, id: &str, fields: &[(&str, &str)]) -> Result<i64> {
        let id = core::c_text("id", id)?;
        let mut kept: Vec<CString> = Vec::with_capacity(2 * fields.len());
        for (name, text) in fields {
            kept.push(core::c_text("fields", name)?);
            kept.push(core::c_text("fields", text)?);
        }
        let mut pairs: Vec<*const c_char> = kept.iter().map(|text| text.as_ptr()).collect();
        pairs.push(ptr::null());
        let (mut index, mut err) = (0, ErrorSlot::new());
        let status = unsafe {
            sys::socprev_record_add(self.raw(), kind.0, id.as_ptr(), pairs.as_ptr(), &mut index,
                                    err.slot())
        };
        err.check(status)?;
        Ok(index)
    }
}

impl Overlap {
    /// Which number of the release each cell is, and the release.
    /// C: `socprev_overlap_release()`
    pub fn release(
        &self,
        parts: impl Into<i32>,
        least: i64,
        depth: impl Into<i32>,
        run: Option<&mut Run<'_>>,
    ) -> Result<(Vec<usize>, Release)> {
        let parts = parts.into();
        let mut place = core::zeroed(unsafe { sys::socprev_overlap_cells(self.raw(), parts) })?;
        let (mut out, mut err) = (ptr::null_mut(), ErrorSlot::new());
        let status = unsafe {
            sys::socprev_overlap_release(self.raw(), parts, least, depth.into(),
                                         core::run_of(&run), ptr::null(), place.as_mut_ptr(),
                                         &mut out, err.slot())
        };
        core::after(run);
        err.check(status)?;
        Ok((place, unsafe { Release::own(out, ()) }))
    }
}

impl Fit {
    /// The fitted table; n is the product of its extents. C: `socprev_fit_cells()`
    pub fn cells(&self, n: usize) -> Result<Vec<f64>> {
        let (mut out, mut err) = (core::zeroed(n)?, ErrorSlot::new());
        let status =
            unsafe { sys::socprev_fit_cells(self.raw(), out.as_mut_ptr(), n, err.slot()) };
        err.check(status)?;
        Ok(out)
    }

    /// The block of each of the n indices of an axis, and how many blocks there are.
    /// C: `socprev_fit_blocks()`
    pub fn blocks(&self, share: f64, axis: i32, n: usize) -> Result<(Vec<i64>, usize)> {
        let (mut out, mut blocks, mut err) = (core::zeroed(n)?, 0, ErrorSlot::new());
        let status = unsafe {
            sys::socprev_fit_blocks(self.raw(), share, axis, out.as_mut_ptr(), n, &mut blocks,
                                    err.slot())
        };
        err.check(status)?;
        Ok((out, blocks))
    }
}

impl PseudonymKey {
    /// Pseudonyms of identifiers, a status for each, and how many are neither done nor empty.
    /// C: `socprev_pseudonym_column()`
    pub fn column(
        &self,
        domain: &str,
        kind: Identifier,
        identifiers: &[&str],
        run: Option<&mut Run<'_>>,
    ) -> Result<(Vec<u64>, Vec<Status>, i64)> {
        let n = identifiers.len();
        let data = identifiers.concat();
        let mut offset = Vec::with_capacity(n + 1);
        offset.push(0);
        let mut end = 0;
        for identifier in identifiers {
            end += identifier.len() as i64;
            offset.push(end);
        }
        let (mut out, mut result) = (core::zeroed(n)?, core::zeroed(n)?);
        let (mut bad, mut err) = (0, ErrorSlot::new());
        let status = unsafe {
            sys::socprev_pseudonym_column(self.raw(), domain.as_ptr().cast(), domain.len(), kind.0,
                                          data.as_ptr().cast(), offset.as_ptr(), n,
                                          core::run_of(&run), out.as_mut_ptr(),
                                          result.as_mut_ptr(), &mut bad, err.slot())
        };
        core::after(run);
        err.check(status)?;
        Ok((out, result.into_iter().map(Status).collect(), bad))
    }
}

/// The digits of a birth number, the day of birth, and whether it is a woman's.
/// C: `socprev_birth_number()`
pub fn birth_number(text: &str) -> Result<(String, Date, bool)> {
    let mut digits: [c_char; 11] = [0; 11];
    let (mut born, mut woman, mut err) = (0, 0, ErrorSlot::new());
    let status = unsafe {
        sys::socprev_birth_number(text.as_ptr().cast(), text.len(), digits.as_mut_ptr(), &mut born,
                                  &mut woman, err.slot())
    };
    err.check(status)?;
    let digits = digits.iter().map(|&digit| digit as u8).take_while(|&digit| digit != 0);
    Ok((digits.map(char::from).collect(), Date(born), woman != 0))
}

impl Groups {
    /// The codes of a cell, as they were added. C: `socprev_groups_codes()`
    pub fn codes(&self, cell: usize) -> Option<&[i32]> {
        unsafe { core::view(sys::socprev_groups_codes(self.raw(), cell), self.more) }
    }

    /// The cells that a group stands in, ascending. C: `socprev_groups_members()`
    pub fn members(&self, group: usize) -> Option<&[u32]> {
        let mut n = 0;
        let data = unsafe { sys::socprev_groups_members(self.raw(), group, &mut n) };
        unsafe { core::view(data, n) }
    }
}

impl LabelledState {
    /// The bytes of the state, in place. C: `socprev_labelled_state_data()`,
    /// `socprev_labelled_state_size()`
    pub fn data(&self) -> &[u8] {
        let size = unsafe { sys::socprev_labelled_state_size(self.raw()) };
        let data = unsafe { sys::socprev_labelled_state_data(self.raw()) };
        unsafe { core::view(data.cast(), size) }.unwrap_or(&[])
    }
}

impl ContactFile<'_> {
    /// Takes the rows of a table that has the columns of a file of contacts. Batches of somebody
    /// else go to `socprev_sys::socprev_contact_file_feed_arrow()`, which is unsafe: how long
    /// their buffers are has to be trusted. C: `socprev_contact_file_feed_arrow()`
    pub fn feed_arrow(&mut self, batch: &Arrow) -> Result<()> {
        let mut err = ErrorSlot::new();
        let status = unsafe {
            sys::socprev_contact_file_feed_arrow(self.raw(), batch.schema(), batch.array(),
                                                 err.slot())
        };
        err.check(status)
    }
}

// ---- tables ------------------------------------------------------------------------

/// A cell of a table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Cell<'a> {
    /// Missing.
    Null,
    /// Of a column of whole numbers.
    Int64(i64),
    /// Of a column of numbers.
    Float64(f64),
    /// Of a column of truth values.
    Bool(bool),
    /// Of a column of dates.
    Date(Date),
    /// Of a column of texts or labels.
    Text(&'a str),
}

impl Table {
    fn rows(&self) -> usize {
        usize::try_from(self.row_count()).unwrap_or(0)
    }

    /// The numbers of a column of whole numbers, in place. C: `socprev_table_int64_data()`
    pub fn int64_data(&self, column: i64) -> Option<&[i64]> {
        let data = unsafe { sys::socprev_table_int64_data(self.raw(), column) };
        unsafe { core::view(data, self.rows()) }
    }

    /// The numbers of a column of numbers, in place. C: `socprev_table_float64_data()`
    pub fn float64_data(&self, column: i64) -> Option<&[f64]> {
        let data = unsafe { sys::socprev_table_float64_data(self.raw(), column) };
        unsafe { core::view(data, self.rows()) }
    }

    /// The codes of a column of labels, in place. C: `socprev_table_code_data()`
    pub fn code_data(&self, column: i64) -> Option<&[i32]> {
        let data = unsafe { sys::socprev_table_code_data(self.raw(), column) };
        unsafe { core::view(data, self.rows()) }
    }

    /// A bit for each row, the lowest first, 0 = missing; none when no cell is missing.
    /// C: `socprev_table_validity()`
    pub fn validity(&self, column: i64) -> Option<&[u8]> {
        let data = unsafe { sys::socprev_table_validity(self.raw(), column) };
        unsafe { core::view(data, (self.rows() + 7) / 8) }
    }

    /// A cell, whatever its column holds.
    pub fn cell(&self, column: i64, row: i64) -> Result<Cell<'_>> {
        let kind = self.column_type(column);
        if self.is_null(column, row) && kind != ColumnType(0) && row >= 0
            && row < self.row_count()
        {
            return Ok(Cell::Null);
        }
        Ok(match kind {
            ColumnType::INT64 => Cell::Int64(self.get_int64(column, row)?),
            ColumnType::FLOAT64 => Cell::Float64(self.get_float64(column, row)?),
            ColumnType::BOOL => Cell::Bool(self.get_bool(column, row)? != 0),
            ColumnType::DATE => Cell::Date(self.get_date(column, row)?),
            _ => Cell::Text(self.get_text(column, row)?),
        })
    }

    /// The table as structures of the Arrow C data interface. C: `socprev_table_export()`
    pub fn to_arrow(&self) -> Result<Arrow> {
        let mut made = Arrow(Box::new((Arrow::released_schema(), Arrow::released_array())));
        let mut err = ErrorSlot::new();
        let status = unsafe {
            sys::socprev_table_export(self.raw(), &mut made.0 .0, &mut made.0 .1, err.slot())
        };
        err.check(status)?;
        Ok(made)
    }

    /// A table of what [`Table::to_arrow`] made. Structures of somebody else are imported with
    /// `socprev_sys::socprev_table_import()`, which is unsafe: how long their buffers are has to
    /// be trusted.
    pub fn from_arrow(mut arrow: Arrow) -> Result<Table> {
        let (mut out, mut err) = (ptr::null_mut(), ErrorSlot::new());
        let status = unsafe {
            sys::socprev_table_import(&mut arrow.0 .0, &mut arrow.0 .1, ptr::null(), &mut out,
                                      err.slot())
        };
        err.check(status)?;
        Ok(unsafe { Table::own(out, ()) })
    }
}

/// A table as structures of the Arrow C data interface, released when it goes out of scope.
pub struct Arrow(Box<(sys::ArrowSchema, sys::ArrowArray)>);

// Structures of the library may be released from any thread.
unsafe impl Send for Arrow {}

impl Arrow {
    fn released_schema() -> sys::ArrowSchema {
        sys::ArrowSchema {
            format: ptr::null(),
            name: ptr::null(),
            metadata: ptr::null(),
            flags: 0,
            n_children: 0,
            children: ptr::null_mut(),
            dictionary: ptr::null_mut(),
            release: None,
            private_data: ptr::null_mut(),
        }
    }

    fn released_array() -> sys::ArrowArray {
        sys::ArrowArray {
            length: 0,
            null_count: 0,
            offset: 0,
            n_buffers: 0,
            n_children: 0,
            buffers: ptr::null_mut(),
            children: ptr::null_mut(),
            dictionary: ptr::null_mut(),
            release: None,
            private_data: ptr::null_mut(),
        }
    }

    /// The type of the table.
    pub fn schema(&self) -> &sys::ArrowSchema {
        &self.0 .0
    }

    /// Its columns.
    pub fn array(&self) -> &sys::ArrowArray {
        &self.0 .1
    }

    /// Both, for a receiver that releases them.
    pub fn into_parts(mut self) -> (sys::ArrowSchema, sys::ArrowArray) {
        (std::mem::replace(&mut self.0 .0, Arrow::released_schema()),
         std::mem::replace(&mut self.0 .1, Arrow::released_array()))
    }
}

impl Drop for Arrow {
    fn drop(&mut self) {
        let (schema, array) = &mut *self.0;
        if let Some(release) = schema.release {
            unsafe { release(schema) }
        }
        if let Some(release) = array.release {
            unsafe { release(array) }
        }
    }
}

impl fmt::Debug for Arrow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Arrow").field("rows", &self.0 .1.length).finish_non_exhaustive()
    }
}
