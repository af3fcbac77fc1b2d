/* A table goes out through the Arrow C data interface without a copy; a column
 * may be moved out, and outlives the table. Any Arrow reader takes it. */
#include <socprev.h>
#include <stdio.h>

int main(void)
{
    const char *const districts[3] = { "Děčín", "Most", "Teplice" };
    const int64_t amounts[3] = { 2134151043, 1804279770, 2103362382 };
    socprev_table *table = NULL;
    socprev_table_new(NULL, &table, NULL);
    socprev_table_add_text(table, "district", districts, 0, 3, NULL, NULL);
    socprev_table_add_int64(table, "amount", amounts, 0, 3, NULL, NULL);
    socprev_table_set_unit(table, 1, "CZK", 2, NULL);

    /* As text for people ... */
    socprev_buffer *text = NULL;
    socprev_table_write_text(table, NULL, SOCPREV_LANG_CS, 80, NULL, &text, NULL);
    printf("%s", socprev_buffer_data(text));
    socprev_buffer_free(text);

    /* ... and as columns for programs. */
    struct ArrowSchema schema;
    struct ArrowArray array;
    socprev_table_export(table, &schema, &array, NULL);
    struct ArrowArray column = *array.children[1]; /* moved out: */
    array.children[1]->release = NULL;             /* the parent lets go of it */
    array.release(&array);
    socprev_table_free(table);
    const int64_t *data = (const int64_t *)column.buffers[1];
    printf("%s of format %s: %lld, %lld, %lld\n", schema.children[1]->name,
           schema.children[1]->format, (long long)data[0], (long long)data[1],
           (long long)data[2]);
    column.release(&column);
    schema.release(&schema);
    return 0;
}
